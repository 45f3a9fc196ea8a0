// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/sql_failure.h"

#include <utility>

namespace freehold::db {

SqlFailure classifySqlite(int extendedCode)
{
    constexpr int kConstraintPrimaryKey = 1555;
    constexpr int kConstraintUnique = 2067;
    constexpr int kConstraintRowId = 2579;
    constexpr int kBusy = 5;
    constexpr int kLocked = 6;
    constexpr int kFull = 13;

    if (extendedCode == kConstraintPrimaryKey || extendedCode == kConstraintUnique || extendedCode == kConstraintRowId)
        return SqlFailure::Duplicate;
    const int primaryCode = extendedCode & 0xff;
    if (primaryCode == kBusy || primaryCode == kLocked)
        return SqlFailure::Busy;
    return primaryCode == kFull ? SqlFailure::Full : SqlFailure::Other;
}

SqlFailure classifyPostgres(const QByteArray &state)
{
    if (state == "23505")
        return SqlFailure::Duplicate;
    if (state == "40001" || state == "40P01")
        return SqlFailure::SerializationFailure;
    // No state at all: the server did not answer. Class 08: connection; 57P0x: it was told to close.
    if (state.isEmpty() || state.startsWith("08") || state.startsWith("57P0") || state == "25P03")
        return SqlFailure::ConnectionLost;
    // A prepared statement's columns changed, as a newer server's migration does it: a new connection prepares anew.
    if (state == "0A000")
        return SqlFailure::ConnectionLost;
    if (state == "55P03" || state == "57014")
        return SqlFailure::Busy;
    return state == "53100" ? SqlFailure::Full : SqlFailure::Other;
}

Error toError(SqlFailure failure, const QString &detail)
{
    switch (failure) {
    case SqlFailure::Duplicate:
        return Error(ErrorCode::Conflict, QStringLiteral("duplicate"), QStringLiteral("This exists already."), {},
                     detail);
    case SqlFailure::SerializationFailure:
    case SqlFailure::Busy:
        return Error(ErrorCode::Unavailable, QStringLiteral("database_busy"),
                     QStringLiteral("The database is busy; try again."), {}, detail);
    case SqlFailure::ConnectionLost:
        return Error(ErrorCode::Unavailable, QStringLiteral("database_unreachable"),
                     QStringLiteral("The database cannot be reached."), {}, detail);
    case SqlFailure::Full:
        return Error(ErrorCode::Unavailable, QStringLiteral("database_full"),
                     QStringLiteral("The database has no space left."), {}, detail);
    case SqlFailure::Other:
        return Error(ErrorCode::Internal, QStringLiteral("database"),
                     QStringLiteral("Something went wrong on our side."), {}, detail);
    }
    std::unreachable();
}

} // namespace freehold::db
