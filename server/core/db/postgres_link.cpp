// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/postgres_link.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace freehold::db {

namespace {

QString textOf(const char *message) { return QString::fromUtf8(message).trimmed(); }

PostgresLink::Failure failureOf(const PGresult *result)
{
    return {QByteArray(PQresultErrorField(result, PG_DIAG_SQLSTATE)), textOf(PQresultErrorMessage(result))};
}

bool isGood(const PGresult *result)
{
    const auto status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

/// What connects, in the form of libpq's function: two arrays that end with a null.
struct Parameters {
    explicit Parameters(const DatabaseAddress &address)
    {
        add("host", address.host.toUtf8());
        add("port", QByteArray::number(address.port));
        add("dbname", address.name.toUtf8());
        add("user", address.user.toUtf8());
        add("password", address.password.toUtf8());
        add("client_encoding", "UTF8");
        add("fallback_application_name", "freeholdd");
        // A dead network must not hold the writer for the quarter of an hour, or the two hours, that TCP takes to notice.
        add("connect_timeout", "5");
        add("tcp_user_timeout", "15000");
        add("keepalives_idle", "10");
        add("keepalives_interval", "5");
        add("keepalives_count", "3");
        for (const auto &[name, value] : address.options)
            add(name.toLatin1(), value.toUtf8());
        for (const auto &[name, value] : m_texts) {
            names.push_back(name.constData());
            values.push_back(value.constData());
        }
        names.push_back(nullptr);
        values.push_back(nullptr);
    }

    std::vector<const char *> names;
    std::vector<const char *> values;

private:
    /// An empty one leaves libpq its default.
    void add(QByteArray name, QByteArray value)
    {
        if (!value.isEmpty())
            m_texts.emplace_back(std::move(name), std::move(value));
    }

    std::vector<std::pair<QByteArray, QByteArray>> m_texts;
};

void ignoreNotice(void *, const PGresult *) { }

/// The form of libpq's functions: three arrays.
struct ParamArrays {
    explicit ParamArrays(std::span<const PostgresParam> params)
    {
        values.reserve(params.size());
        lengths.reserve(params.size());
        formats.reserve(params.size());
        for (const PostgresParam &param : params) {
            values.push_back(param.value.isNull() ? nullptr : param.value.constData());
            lengths.push_back(static_cast<int>(param.value.size()));
            formats.push_back(param.isBinary ? 1 : 0);
        }
    }
    [[nodiscard]] int count() const { return static_cast<int>(values.size()); }

    std::vector<const char *> values;
    std::vector<int> lengths;
    std::vector<int> formats;
};

} // namespace

PostgresLink::PostgresLink(const DatabaseAddress &address)
{
    const Parameters parameters(address);
    m_connection = PQconnectdbParams(parameters.names.data(), parameters.values.data(), /*expand_dbname=*/0);
    if (PQstatus(m_connection) != CONNECTION_OK || PQenterPipelineMode(m_connection) != 1) {
        const Failure failure{{}, textOf(PQerrorMessage(m_connection))};
        PQfinish(m_connection);
        throw failure;
    }
    PQsetNoticeReceiver(m_connection, ignoreNotice, nullptr);
    // The details of a failure repeat the values of the row, which have no business in a log.
    PQsetErrorVerbosity(m_connection, PQERRORS_TERSE);
}

PostgresLink::~PostgresLink() { PQfinish(m_connection); }

void PostgresLink::queue(const QByteArray &statement, std::span<const PostgresParam> params)
{
    const ParamArrays arrays(params);
    require(PQsendQueryParams(m_connection, statement.constData(), arrays.count(), nullptr, arrays.values.data(),
                              arrays.lengths.data(), arrays.formats.data(), /*resultFormat=*/0));
}

void PostgresLink::queuePrepare(const QByteArray &name, const QByteArray &statement)
{
    require(PQsendPrepare(m_connection, name.constData(), statement.constData(), 0, nullptr));
}

void PostgresLink::queuePrepared(const QByteArray &name, std::span<const PostgresParam> params)
{
    const ParamArrays arrays(params);
    require(PQsendQueryPrepared(m_connection, name.constData(), arrays.count(), arrays.values.data(),
                                arrays.lengths.data(), arrays.formats.data(), /*resultFormat=*/0));
}

void PostgresLink::require(int sent)
{
    if (sent != 1)
        failConnection();
    m_expected.push_back(Expected::Command);
    ++m_unsynced;
}

void PostgresLink::sync()
{
    if (m_unsynced == 0)
        return;
    if (PQpipelineSync(m_connection) != 1)
        failConnection();
    m_expected.push_back(Expected::Sync);
    m_unsynced = 0;
}

void PostgresLink::send()
{
    sync();
    if (PQflush(m_connection) != 0)
        failConnection();
}

PostgresLink::Result PostgresLink::finish()
{
    auto results = finishAll();
    return results.empty() ? Result(nullptr, &PQclear) : std::move(results.back());
}

std::vector<PostgresLink::Result> PostgresLink::finishAll()
{
    sync();
    std::vector<Result> results;
    std::optional<Failure> first;
    for (const Expected expected : std::exchange(m_expected, {})) {
        Result result(PQgetResult(m_connection), &PQclear);
        if (!result)
            failConnection();
        if (expected == Expected::Sync) {
            if (PQresultStatus(result.get()) != PGRES_PIPELINE_SYNC)
                failConnection();
            continue;
        }
        if (PQstatus(m_connection) != CONNECTION_OK)
            throw failureOf(result.get());
        if (!first && !isGood(result.get()))
            first = failureOf(result.get());
        while (const Result more{PQgetResult(m_connection), &PQclear}) { } // the end of this command's answer
        results.push_back(std::move(result));
    }
    if (first)
        throw *std::move(first);
    return results;
}

std::size_t PostgresLink::unheard() const
{
    return static_cast<std::size_t>(std::ranges::count(m_expected, Expected::Command));
}

QByteArray PostgresLink::quotedName(const QByteArray &name) const
{
    char *quoted = PQescapeIdentifier(m_connection, name.constData(), static_cast<std::size_t>(name.size()));
    if (!quoted)
        throw Failure{{}, textOf(PQerrorMessage(m_connection))};
    const QByteArray result(quoted);
    PQfreemem(quoted);
    return result;
}

void PostgresLink::failConnection() { throw Failure{{}, textOf(PQerrorMessage(m_connection))}; }

} // namespace freehold::db
