// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/sqlite_connection.h"

#include "server/core/db/statement_text.h"

#include <QSqlDatabase>
#include <QSqlRecord>

#include <atomic>
#include <mutex>

namespace freehold::db {

namespace {

/// Statements are literals in our source, so this bound is met only by a defect that builds statements from values.
constexpr size_t kMaxSqliteStatements = 1000;

QString nextConnectionName()
{
    static std::atomic<quint64> counter = 0;
    return QStringLiteral("freehold-%1").arg(++counter);
}

/// Qt's registry of drivers fills itself on first use without a lock.
QSqlDatabase addDatabase(const QString &name)
{
    static std::mutex mutex;
    const std::scoped_lock lock(mutex);
    return QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
}

Columns columnsOf(const QSqlRecord &record)
{
    std::vector<QByteArray> names;
    for (int i = 0; i < record.count(); ++i)
        names.push_back(record.fieldName(i).toUtf8());
    return Columns(std::move(names));
}

/// The current row of a query.
class QueryCells final : public Cells {
public:
    explicit QueryCells(const QSqlQuery &query) : m_query(query) { }

    // QVariant::isNull() does not see every typed null; the query does.
    [[nodiscard]] bool isNull(int column) const override { return m_query.isNull(column); }
    [[nodiscard]] std::optional<QString> text(int column) const override
    {
        const QVariant value = m_query.value(column);
        return value.typeId() == QMetaType::QString ? std::optional(value.toString()) : std::nullopt;
    }
    [[nodiscard]] std::optional<qint64> int64(int column) const override
    {
        bool ok = false;
        const QVariant value = m_query.value(column);
        const bool canBe = value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::QString;
        const qint64 number = canBe ? value.toLongLong(&ok) : 0;
        return ok ? std::optional(number) : std::nullopt;
    }
    [[nodiscard]] std::optional<bool> boolean(int column) const override
    {
        const auto number = int64(column);
        return number && (*number == 0 || *number == 1) ? std::optional(*number == 1) : std::nullopt;
    }
    [[nodiscard]] std::optional<QByteArray> bytes(int column) const override
    {
        const QVariant value = m_query.value(column);
        return value.typeId() == QMetaType::QByteArray ? std::optional(value.toByteArray()) : std::nullopt;
    }

private:
    const QSqlQuery &m_query;
};

} // namespace

struct SqliteConnection::Prepared {
    explicit Prepared(const QSqlDatabase &database) : query(database) { }
    QSqlQuery query;
    StatementText text;
    bool inUse = false;
};

/// A statement while it is executed and read; ends its cursor, which would otherwise keep a lock.
class SqliteConnection::Lease {
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

private:
    std::shared_ptr<Prepared> m_prepared;
};

SqliteConnection::SqliteConnection(DatabaseAddress address, Access access)
    : Connection(std::move(address), access), m_name(nextConnectionName())
{
}

SqliteConnection::~SqliteConnection() { close(); }

void SqliteConnection::open()
{
    close();
    QSqlDatabase database = addDatabase(m_name);
    database.setDatabaseName(address().name);
    if (!database.open())
        throw unreachable(database.lastError().text());
    control(QStringLiteral("PRAGMA busy_timeout = 5000"));
    control(QStringLiteral("PRAGMA foreign_keys = ON"));
    if (access() == Access::ReadOnly) {
        control(QStringLiteral("PRAGMA query_only = ON"));
        return;
    }
    control(QStringLiteral("PRAGMA journal_mode = WAL"));
    control(QStringLiteral("PRAGMA synchronous = FULL"));
    control(QStringLiteral("PRAGMA secure_delete = ON")); // what is deleted is not left readable in free pages
}

void SqliteConnection::close()
{
    m_prepared.clear();
    if (QSqlDatabase::contains(m_name))
        QSqlDatabase::removeDatabase(m_name);
}

void SqliteConnection::begin()
{
    control(access() == Access::ReadWrite ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
}

void SqliteConnection::control(const QString &statement)
{
    QSqlQuery query(QSqlDatabase::database(m_name, /*open=*/false));
    if (!query.exec(statement))
        failWith(query.lastError());
}

std::shared_ptr<SqliteConnection::Prepared> SqliteConnection::prepared(const QString &statement)
{
    const auto found = m_prepared.find(statement);
    if (found != m_prepared.end() && !found->second->inUse)
        return found->second;

    auto fresh = std::make_shared<Prepared>(QSqlDatabase::database(m_name, /*open=*/false));
    fresh->text = StatementText::parse(statement, Dialect::Sqlite);
    fresh->query.setForwardOnly(true); // Qt would copy every row
    if (!fresh->query.prepare(fresh->text.text))
        failWith(fresh->query.lastError());
    if (found == m_prepared.end()) {
        if (m_prepared.size() >= kMaxSqliteStatements)
            m_prepared.clear(); // those in use live on in their leases
        m_prepared.emplace(statement, fresh);
    }
    return fresh;
}

SqliteConnection::Lease SqliteConnection::execute(const QString &statement, const SqlParams &params)
{
    requireUnfailed();
    const auto one = prepared(statement);
    Lease lease(one);
    int position = 0;
    for (const SqlValue *value : one->text.valuesFor(params))
        lease.query().bindValue(position++, value->variant());
    if (!lease.query().exec())
        failWith(lease.query().lastError());
    return lease;
}

int SqliteConnection::exec(const QString &statement, const SqlParams &params)
{
    if (!params.empty())
        return execute(statement, params).query().numRowsAffected();
    requireUnfailed();
    QSqlQuery query(QSqlDatabase::database(m_name, /*open=*/false));
    if (!query.exec(statement))
        failWith(query.lastError());
    return query.numRowsAffected();
}

void SqliteConnection::forEach(const QString &statement, const SqlParams &params,
                               const std::function<void(const Row &)> &visit)
{
    Lease lease = execute(statement, params);
    QSqlQuery &query = lease.query();
    const Columns columns = columnsOf(query.record());
    const QueryCells cells(query);
    const Row row(cells, columns);
    while (query.next())
        visit(row);
    if (query.lastError().isValid())
        failWith(query.lastError());
}

void SqliteConnection::failWith(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    fail(classifySqlite(code.toInt()), error.text() + QStringLiteral(" [") + code + u']');
}

} // namespace freehold::db
