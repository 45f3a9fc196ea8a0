// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/postgres_connection.h"

#include "server/core/db/postgres_cells.h"
#include "server/core/db/statement_text.h"

#include <stdexcept>

namespace freehold::db {

namespace {

/// Statements are literals in our source, so this bound is met only by a defect that builds statements from values.
constexpr qsizetype kMaxPreparedStatements = 1000;

PostgresParam paramOf(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QString: return {value.toString().toUtf8()};
    case QMetaType::QByteArray: return {value.toByteArray(), /*isBinary=*/true};
    case QMetaType::LongLong: return {QByteArray::number(value.toLongLong())};
    default: return {}; // of SqlValue's kinds, NULL
    }
}

Columns columnsOf(const PGresult *result)
{
    std::vector<QByteArray> names;
    for (int i = 0; i < PQnfields(result); ++i)
        names.emplace_back(PQfname(result, i));
    return Columns(std::move(names));
}

} // namespace

struct PostgresConnection::Prepared {
    QByteArray name;
    StatementText text;
    std::optional<Columns> columns; ///< PostgreSQL refuses a prepared statement whose columns changed
};

PostgresConnection::PostgresConnection(DatabaseAddress address, Access access) : Connection(std::move(address), access)
{
}

PostgresConnection::~PostgresConnection() = default;

void PostgresConnection::open()
{
    m_prepared.clear();
    m_hasUnheard = false;
    m_link.reset();
    try {
        m_link = std::make_unique<PostgresLink>(address());
        // A statement that hangs would hold up every write behind it.
        m_link->queue("SET statement_timeout = '30s'");
        m_link->queue("SET bytea_output = 'hex'"); // what PostgresCells reads
        // One whose process hangs, or whose machine is gone, keeps its rows locked: the other servers would wait for it.
        m_link->queue("SET idle_in_transaction_session_timeout = '5s'");
        if (!address().searchPath.isEmpty())
            m_link->queue("SET search_path TO " + m_link->quotedName(address().searchPath.toUtf8()));
        m_link->finish();
    } catch (const PostgresLink::Failure &failure) {
        throw unreachable(failure.text);
    }
}

void PostgresConnection::begin()
{
    queueControl(access() == Access::ReadWrite ? "BEGIN ISOLATION LEVEL SERIALIZABLE"
                                               : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

void PostgresConnection::sendCommit()
{
    queueControl("COMMIT");
    const auto result = finish();
    // PostgreSQL answers the COMMIT of a transaction that failed with success, and the word ROLLBACK.
    if (QByteArrayView(PQcmdStatus(result.get())) != "COMMIT")
        throw std::logic_error("a failed transaction was committed");
}

void PostgresConnection::control(const QString &statement)
{
    queueControl(statement.toUtf8());
    finish();
}

void PostgresConnection::controlLater(const QString &statement) { queueControl(statement.toUtf8()); }

/// A reader has nothing to undo and need not wait for it to be done.
void PostgresConnection::sendRollback()
{
    queueControl("ROLLBACK");
    if (access() == Access::ReadWrite) {
        finish();
        return;
    }
    try {
        link().send();
    } catch (const PostgresLink::Failure &failure) {
        failWith(failure);
    }
}

std::shared_ptr<PostgresConnection::Prepared> PostgresConnection::queuePrepared(const QString &statement,
                                                                                const SqlParams &params)
{
    const auto prepared = knownStatement(statement);
    std::vector<PostgresParam> values;
    for (const SqlValue *value : prepared->text.valuesFor(params))
        values.push_back(paramOf(value->variant()));
    try {
        link().queuePrepared(prepared->name, values);
    } catch (const PostgresLink::Failure &failure) {
        failWith(failure);
    }
    return prepared;
}

std::shared_ptr<PostgresConnection::Prepared> PostgresConnection::knownStatement(const QString &statement)
{
    if (const auto found = m_prepared.constFind(statement); found != m_prepared.constEnd())
        return *found;
    makeRoomFor(1);
    const auto prepared = std::make_shared<Prepared>();
    prepared->name = "s" + QByteArray::number(++m_lastName);
    prepared->text = StatementText::parse(statement, Dialect::Postgres);
    try {
        link().queuePrepare(prepared->name, prepared->text.text.toUtf8());
    } catch (const PostgresLink::Failure &failure) {
        failWith(failure);
    }
    // By itself, this once: it stays prepared also when what it does fails, and is not when it is not understood.
    finish();
    return *m_prepared.insert(statement, prepared);
}

int PostgresConnection::exec(const QString &statement, const SqlParams &params)
{
    requireUnfailed();
    if (params.empty()) { // CREATE TABLE and its like, once
        queueControl(statement.toUtf8());
        return QByteArray(PQcmdTuples(finish().get())).toInt();
    }
    const auto prepared = queuePrepared(statement, params);
    const auto result = finish();
    return QByteArray(PQcmdTuples(result.get())).toInt();
}

void PostgresConnection::execLater(const QString &statement, const SqlParams &params)
{
    requireUnfailed();
    queuePrepared(statement, params);
    m_hasUnheard = true;
}

void PostgresConnection::settle()
{
    if (m_hasUnheard)
        finish();
}

void PostgresConnection::forEach(const QString &statement, const SqlParams &params,
                                 const std::function<void(const Row &)> &visit)
{
    requireUnfailed();
    const auto prepared = queuePrepared(statement, params);
    visitRows(*prepared, finish().get(), visit);
}

class PostgresConnection::PostgresAnswers final : public Answers {
public:
    void add(std::shared_ptr<Prepared> prepared, PostgresLink::Result result)
    {
        m_answers.emplace_back(std::move(prepared), std::move(result));
    }
    void forEach(std::size_t query, const std::function<void(const Row &)> &visit) const override
    {
        const auto &[prepared, result] = m_answers.at(query);
        visitRows(*prepared, result.get(), visit);
    }

private:
    std::vector<std::pair<std::shared_ptr<Prepared>, PostgresLink::Result>> m_answers;
};

std::unique_ptr<Answers> PostgresConnection::ask(std::span<const Query *const> queries)
{
    requireUnfailed();
    makeRoomFor(queries.size());
    for (const Query *query : queries)
        knownStatement(query->statement);        // now, because what prepares one waits for all that was queued
    const std::size_t before = link().unheard(); // the ROLLBACK of what was read last, or what was sent by execLater()
    std::vector<std::shared_ptr<Prepared>> prepared;
    for (const Query *query : queries)
        prepared.push_back(queuePrepared(query->statement, query->params));
    auto results = finishAll();
    if (results.size() != before + queries.size())
        throw std::logic_error("queries and answers have parted");
    auto answers = std::make_unique<PostgresAnswers>();
    for (std::size_t i = 0; i < queries.size(); ++i)
        answers->add(std::move(prepared[i]), std::move(results[before + i]));
    return answers;
}

void PostgresConnection::makeRoomFor(std::size_t statements)
{
    if (m_prepared.size() + static_cast<qsizetype>(statements) <= kMaxPreparedStatements)
        return;
    queueControl("DEALLOCATE ALL");
    m_prepared.clear();
}

void PostgresConnection::visitRows(Prepared &prepared, const PGresult *result,
                                   const std::function<void(const Row &)> &visit)
{
    if (!prepared.columns)
        prepared.columns = columnsOf(result);
    PostgresCells cells(result);
    const Row row(cells, *prepared.columns);
    for (; cells.isAtRow(); cells.next())
        visit(row);
}

PostgresLink &PostgresConnection::link()
{
    if (!m_link)
        throw PostgresLink::Failure{{}, QStringLiteral("not connected")};
    return *m_link;
}

void PostgresConnection::queueControl(const QByteArray &statement)
{
    try {
        link().queue(statement);
    } catch (const PostgresLink::Failure &failure) {
        failWith(failure);
    }
}

PostgresLink::Result PostgresConnection::finish()
{
    m_hasUnheard = false;
    try {
        return link().finish();
    } catch (const PostgresLink::Failure &failure) {
        failWith(failure);
    }
}

std::vector<PostgresLink::Result> PostgresConnection::finishAll()
{
    m_hasUnheard = false;
    try {
        return link().finishAll();
    } catch (const PostgresLink::Failure &failure) {
        failWith(failure);
    }
}

void PostgresConnection::failWith(const PostgresLink::Failure &failure)
{
    fail(classifyPostgres(failure.state),
         failure.text + QStringLiteral(" [") + QString::fromLatin1(failure.state) + u']');
}

} // namespace freehold::db
