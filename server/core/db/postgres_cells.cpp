// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/postgres_cells.h"

#include <charconv>

namespace freehold::db {

namespace {

/// Types by number, from PostgreSQL's catalog/pg_type.dat; these never change.
constexpr Oid kBool = 16;
constexpr Oid kBytea = 17;
constexpr Oid kName = 19;
constexpr Oid kInt8 = 20;
constexpr Oid kInt2 = 21;
constexpr Oid kInt4 = 23;
constexpr Oid kText = 25;
constexpr Oid kBpchar = 1042;
constexpr Oid kVarchar = 1043;
constexpr Oid kNumeric = 1700;

bool isText(Oid type)
{
    return type == kText || type == kVarchar || type == kBpchar || type == kName || type == kNumeric;
}

bool isInteger(Oid type) { return type == kInt8 || type == kInt4 || type == kInt2; }

} // namespace

QByteArrayView PostgresCells::value(int column) const
{
    return {PQgetvalue(m_result, m_row, column), PQgetlength(m_result, m_row, column)};
}

bool PostgresCells::isNull(int column) const { return PQgetisnull(m_result, m_row, column) == 1; }

std::optional<QString> PostgresCells::text(int column) const
{
    return isText(PQftype(m_result, column)) ? std::optional(QString::fromUtf8(value(column))) : std::nullopt;
}

std::optional<qint64> PostgresCells::int64(int column) const
{
    const Oid type = PQftype(m_result, column);
    if (!isInteger(type) && !isText(type))
        return std::nullopt;
    const QByteArrayView digits = value(column);
    qint64 number = 0;
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), number);
    return error == std::errc() && end == digits.end() ? std::optional(number) : std::nullopt;
}

std::optional<bool> PostgresCells::boolean(int column) const
{
    if (PQftype(m_result, column) == kBool)
        return value(column) == "t";
    const auto number = int64(column);
    return number && (*number == 0 || *number == 1) ? std::optional(*number == 1) : std::nullopt;
}

std::optional<QByteArray> PostgresCells::bytes(int column) const
{
    // "\x" and hexadecimal digits: bytea_output's default.
    const QByteArrayView hex = value(column);
    if (PQftype(m_result, column) != kBytea || !hex.startsWith("\\x"))
        return std::nullopt;
    QByteArray bytes = QByteArray::fromHex(QByteArray::fromRawData(hex.data() + 2, hex.size() - 2));
    return bytes.isNull() ? QByteArray("") : bytes;
}

} // namespace freehold::db
