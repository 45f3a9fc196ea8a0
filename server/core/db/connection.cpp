// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/connection.h"

#include "server/core/db/sql_failure.h"
#include "server/core/metrics/metrics.h"

#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlRecord>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <stdexcept>

namespace freehold::db {

namespace {

/// Statements are literals in our source, so this bound is met only by a defect that builds statements from values.
constexpr size_t kMaxPreparedStatements = 1000;

QString nextConnectionName()
{
    static std::atomic<quint64> counter = 0;
    return QStringLiteral("freehold-%1").arg(++counter);
}

/// Qt's registry of drivers fills itself on first use without a lock.
QSqlDatabase addDatabase(const DatabaseAddress &address, const QString &name)
{
    static std::mutex mutex;
    const std::scoped_lock lock(mutex);
    return QSqlDatabase::addDatabase(
        address.dialect == Dialect::Sqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL"), name);
}

Error unreachable(const QString &detail)
{
    return Error(ErrorCode::Unavailable, QStringLiteral("database_unreachable"),
                 QStringLiteral("The database cannot be reached."), {}, detail);
}

/// Every placeholder gets its parameter, and every parameter is used.
void bind(QSqlQuery &query, const QStringList &names, const SqlParams &params)
{
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto found = std::ranges::find(params, names[i], &SqlParams::value_type::first);
        if (found == params.end())
            throw std::logic_error("no parameter for placeholder :" + names[i].toStdString());
        query.bindValue(static_cast<int>(i), found->second.variant());
    }
    for (const auto &[name, _] : params)
        if (!names.contains(name))
            throw std::logic_error("no placeholder for parameter :" + name.toStdString());
}

} // namespace

struct Connection::Prepared {
    explicit Prepared(const QSqlDatabase &database) : query(database) { }
    QSqlQuery query;
    QStringList names;
    bool inUse = false;
};

/// A statement while it is executed and read; ends its cursor, which would otherwise keep a lock.
class Connection::Lease {
public:
    explicit Lease(std::shared_ptr<Prepared> prepared) : m_prepared(std::move(prepared)) { m_prepared->inUse = true; }
    ~Lease()
    {
        if (!m_prepared)
            return;
        m_prepared->query.finish();
        m_prepared->inUse = false;
    }
    Lease(Lease &&) = default;
    Lease &operator=(Lease &&) = delete;
    Q_DISABLE_COPY(Lease)

    QSqlQuery &query() { return m_prepared->query; }
    [[nodiscard]] const QStringList &names() const { return m_prepared->names; }

private:
    std::shared_ptr<Prepared> m_prepared;
};

Connection::Connection(DatabaseAddress address, Access access)
    : m_address(std::move(address)), m_access(access), m_name(nextConnectionName())
{
}

Connection::~Connection() { close(); }

void Connection::ensureOpen()
{
    if (m_health != Health::Lost)
        return;
    close();
    open();
}

void Connection::open()
{
    QSqlDatabase database = addDatabase(m_address, m_name);
    database.setDatabaseName(m_address.name);
    database.setConnectOptions(m_address.connectOptions);
    if (m_address.dialect == Dialect::Postgres) {
        database.setHostName(m_address.host);
        database.setPort(m_address.port);
        database.setUserName(m_address.user);
        database.setPassword(m_address.password);
    }
    database.setNumericalPrecisionPolicy(QSql::HighPrecision);
    if (!database.open())
        throw unreachable(database.lastError().text());
    try {
        configure();
    } catch (const Error &error) {
        m_health = Health::Lost;
        throw unreachable(error.detail);
    }
    m_health = Health::Good;
}

void Connection::configure()
{
    if (m_address.dialect == Dialect::Postgres) {
        // A statement that hangs would hold up every write behind it.
        control(QStringLiteral("SET client_min_messages = error")); // Qt prints the rest
        control(QStringLiteral("SET statement_timeout = '30s'"));
        control(QStringLiteral("SET idle_in_transaction_session_timeout = '60s'"));
        if (!m_address.searchPath.isEmpty())
            control(QStringLiteral("SET search_path TO ")
                    + QSqlDatabase::database(m_name, /*open=*/false)
                          .driver()
                          ->escapeIdentifier(m_address.searchPath, QSqlDriver::TableName));
        return;
    }
    control(QStringLiteral("PRAGMA busy_timeout = 5000"));
    control(QStringLiteral("PRAGMA foreign_keys = ON"));
    if (m_access == Access::ReadOnly) {
        control(QStringLiteral("PRAGMA query_only = ON"));
        return;
    }
    control(QStringLiteral("PRAGMA journal_mode = WAL"));
    control(QStringLiteral("PRAGMA synchronous = FULL"));
    control(QStringLiteral("PRAGMA secure_delete = ON")); // what is deleted is not left readable in free pages
}

void Connection::close()
{
    m_prepared.clear();
    if (QSqlDatabase::contains(m_name))
        QSqlDatabase::removeDatabase(m_name);
    m_health = Health::Lost;
}

void Connection::begin()
{
    const bool write = m_access == Access::ReadWrite;
    if (m_address.dialect == Dialect::Sqlite)
        control(write ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
    else
        control(write ? QStringLiteral("BEGIN ISOLATION LEVEL SERIALIZABLE")
                      : QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
}

void Connection::commit()
{
    static metrics::Histogram &seconds =
        metrics::histogram("freehold_database_commit_seconds", "How long a commit took, failed ones included.");
    const auto start = std::chrono::steady_clock::now();
    const auto measured = qScopeGuard([&] { seconds.observe(std::chrono::steady_clock::now() - start); });
    control(QStringLiteral("COMMIT"));
}

void Connection::rollback() noexcept
{
    if (m_health == Health::Lost)
        return;
    try {
        control(QStringLiteral("ROLLBACK"));
        m_health = Health::Good;
    } catch (...) {
        m_health = Health::Lost;
    }
}

void Connection::control(const QString &statement)
{
    QSqlQuery query(QSqlDatabase::database(m_name, /*open=*/false));
    if (!query.exec(statement))
        fail(query.lastError());
}

std::shared_ptr<Connection::Prepared> Connection::prepared(const QString &statement)
{
    const auto found = m_prepared.find(statement);
    if (found != m_prepared.end() && !found->second->inUse)
        return found->second;

    const auto text = StatementText::parse(statement, m_address.dialect);
    auto fresh = std::make_shared<Prepared>(QSqlDatabase::database(m_name, /*open=*/false));
    fresh->names = text.names;
    // Qt would copy every row of SQLite; on PostgreSQL forward-only forbids a second statement while rows are read.
    fresh->query.setForwardOnly(m_address.dialect == Dialect::Sqlite);
    if (!fresh->query.prepare(text.text))
        fail(fresh->query.lastError());
    if (found == m_prepared.end()) {
        if (m_prepared.size() >= kMaxPreparedStatements)
            m_prepared.clear(); // those in use live on in their leases
        m_prepared.emplace(statement, fresh);
    }
    return fresh;
}

Connection::Lease Connection::execute(const QString &statement, const SqlParams &params)
{
    requireUnfailed();
    Lease lease(prepared(statement));
    bind(lease.query(), lease.names(), params);
    if (!lease.query().exec())
        fail(lease.query().lastError());
    return lease;
}

int Connection::exec(const QString &statement, const SqlParams &params)
{
    if (!params.empty())
        return execute(statement, params).query().numRowsAffected();
    // PostgreSQL cannot prepare most statements without parameters, CREATE TABLE among them.
    requireUnfailed();
    QSqlQuery query(QSqlDatabase::database(m_name, /*open=*/false));
    if (!query.exec(statement))
        fail(query.lastError());
    return query.numRowsAffected();
}

void Connection::forEach(const QString &statement, const SqlParams &params,
                         const std::function<void(const Row &)> &visit)
{
    Lease lease = execute(statement, params);
    QSqlQuery &query = lease.query();
    const Columns columns(query.record());
    const Row row(query, columns);
    while (query.next())
        visit(row);
    if (query.lastError().isValid())
        fail(query.lastError());
}

void Connection::requireUnfailed() const
{
    if (m_unitFailed)
        throw std::logic_error("a unit of work went on after a failed statement");
}

void Connection::fail(const QSqlError &error)
{
    m_unitFailed = true;
    const SqlFailure failure = classify(error, m_address.dialect);
    if (failure == SqlFailure::ConnectionLost)
        m_health = Health::Lost;
    else if (failure == SqlFailure::SerializationFailure)
        m_health = Health::MustRetry;
    throw toError(failure, error);
}

} // namespace freehold::db
