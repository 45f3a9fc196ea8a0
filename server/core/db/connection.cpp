// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/connection.h"

#include "server/core/db/postgres_connection.h"
#include "server/core/db/sqlite_connection.h"
#include "server/core/metrics/metrics.h"

#include <QScopeGuard>

#include <chrono>
#include <stdexcept>
#include <utility>

namespace freehold::db {

Error unreachable(const QString &detail)
{
    return Error(ErrorCode::Unavailable, QStringLiteral("database_unreachable"),
                 QStringLiteral("The database cannot be reached."), {}, detail);
}

std::unique_ptr<Connection> Connection::make(const DatabaseAddress &address, Access access)
{
    if (address.dialect == Dialect::Sqlite)
        return std::make_unique<SqliteConnection>(address, access);
    return std::make_unique<PostgresConnection>(address, access);
}

void Connection::ensureOpen()
{
    if (m_health != Health::Lost)
        return;
    try {
        open();
    } catch (const Error &error) {
        m_health = Health::Lost;
        throw unreachable(error.detail);
    }
    m_unitFailed = false;
    m_health = Health::Good;
}

void Connection::commit()
{
    static metrics::Histogram &seconds =
        metrics::histogram("freehold_database_commit_seconds", "How long a commit took, failed ones included.");
    const auto start = std::chrono::steady_clock::now();
    const auto measured = qScopeGuard([&] { seconds.observe(std::chrono::steady_clock::now() - start); });
    sendCommit();
    m_gathered.clear();
}

void Connection::rollback() noexcept
{
    m_savepoint = Savepoint::None;
    m_gathered.clear();
    if (m_health == Health::Lost)
        return;
    try {
        sendRollback();
        m_health = Health::Good;
    } catch (...) {
        m_health = Health::Lost;
    }
}

void Connection::forEachOf(std::span<const Query *const> queries, const VisitOfQuery &visit)
{
    const auto answers = ask(queries);
    for (std::size_t i = 0; i < queries.size(); ++i) {
        const auto visitRow = [&](const Row &row) { visit(i, row); };
        if (answers)
            answers->forEach(i, visitRow);
        else
            forEach(queries[i]->statement, queries[i]->params, visitRow);
    }
}

void Connection::startSavepoint()
{
    m_savepoint = Savepoint::Waiting;
    m_gatheredBefore = m_gathered.marks();
}

void Connection::keepSavepoint()
{
    if (std::exchange(m_savepoint, Savepoint::None) == Savepoint::Made)
        controlLater(QStringLiteral("RELEASE SAVEPOINT unit"));
}

void Connection::undoSavepoint()
{
    m_gathered.goBackTo(m_gatheredBefore);
    if (m_savepoint == Savepoint::Made)
        controlLater(QStringLiteral("ROLLBACK TO SAVEPOINT unit"));
    keepSavepoint();
}

Gathered &Connection::gathered(std::type_index type, MakeGathered make)
{
    if (m_access == Access::ReadOnly)
        throw std::logic_error("what a reader gathers would never be written");
    return m_gathered.of(type, make);
}

void Connection::requireUnfailed()
{
    if (m_unitFailed)
        throw std::logic_error("a unit of work went on after a failed statement");
    if (m_savepoint != Savepoint::Waiting)
        return;
    m_savepoint = Savepoint::Made;
    controlLater(QStringLiteral("SAVEPOINT unit"));
}

void Connection::fail(SqlFailure failure, const QString &detail)
{
    m_unitFailed = true;
    if (failure == SqlFailure::ConnectionLost)
        m_health = Health::Lost;
    else if (failure == SqlFailure::SerializationFailure)
        m_health = Health::MustRetry;
    throw toError(failure, detail);
}

} // namespace freehold::db
