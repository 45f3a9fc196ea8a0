// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/postgres_link.h"

#include <array>
#include <optional>
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
    const std::array values{address.host.toUtf8(), QByteArray::number(address.port), address.name.toUtf8(),
                            address.user.toUtf8(), address.password.toUtf8()};
    QByteArray parameters = address.connectOptions.toUtf8().replace(';', ' ');
    const std::array names{"host", "port", "dbname", "user", "password"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        QByteArray value = values[i];
        value.replace('\\', "\\\\").replace('\'', "\\'");
        if (!value.isEmpty())
            parameters += QByteArray(" ") + names[i] + "='" + value + '\'';
    }
    m_connection = PQconnectdb(parameters.constData());
    if (PQstatus(m_connection) != CONNECTION_OK || PQenterPipelineMode(m_connection) != 1) {
        const Failure failure{{}, textOf(PQerrorMessage(m_connection))};
        PQfinish(m_connection);
        throw failure;
    }
    PQsetNoticeReceiver(m_connection, ignoreNotice, nullptr);
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
    sync();
    Result last(nullptr, &PQclear);
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
        last = std::move(result);
    }
    if (first)
        throw *std::move(first);
    return last;
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
