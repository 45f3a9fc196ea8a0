// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/stop_store.h"

#include "server/core/db/chain_columns.h"

#include <utility>

namespace freehold::token {

namespace {

const QString kEveryId = QStringLiteral("z"); // sorts behind every id
const QString kOfTarget = QStringLiteral("token = :token AND kind = :kind AND COALESCE(wallet, '') = :wallet");

QString textOf(const std::optional<evm::Address> &wallet) { return wallet ? wallet->toChecksum() : QString(); }

SqlParams paramsOf(const StopTarget &target)
{
    return {{"token", column(target.token)}, {"kind", toString(target.kind)}, {"wallet", textOf(target.wallet)}};
}

SqlParams paramsOf(const LogPosition &by)
{
    return {{"hash", column(by.transactionHash)}, {"log_index", static_cast<qint64>(by.logIndex)}};
}

/// Stop::state() in SQL.
QString conditionOf(StopState state)
{
    switch (state) {
    case StopState::Requested: return QStringLiteral("began_at IS NULL AND failure_reason IS NULL");
    case StopState::InForce: return QStringLiteral("began_at IS NOT NULL AND ended_at IS NULL");
    case StopState::Lifted: return QStringLiteral("ended_at IS NOT NULL");
    case StopState::Failed: return QStringLiteral("began_at IS NULL AND failure_reason IS NOT NULL");
    }
    std::unreachable();
}

} // namespace

void StopStore::insert(Sql &sql, const Stop &stop)
{
    SqlParams params = paramsOf(stop.target);
    params.emplace_back("id", stop.id);
    params.emplace_back("property", stop.property);
    params.emplace_back("reason", stop.reason);
    params.emplace_back("requested_by", stop.requestedBy);
    params.emplace_back("created_at", stop.createdAt);
    params.emplace_back("began_at", stop.beganAt);
    sql.exec(
        QStringLiteral("INSERT INTO token_stops (id, property_id, token, kind, wallet, reason, requested_by, "
                       "created_at, began_at) VALUES (:id, :property, :token, :kind, NULLIF(:wallet, ''), :reason, "
                       ":requested_by, :created_at, :began_at)"),
        params);
}

Stop StopStore::get(Sql &sql, const StopId &id)
{
    return sql.one<Stop>(QStringLiteral("SELECT * FROM token_stops WHERE id = :id"), {{"id", id}},
                         QStringLiteral("stop"));
}

std::vector<Stop> StopStore::list(Sql &sql, std::optional<StopState> state, std::optional<StopId> before, int limit)
{
    const QString condition = state ? conditionOf(*state) : QStringLiteral("1 = 1");
    return sql.all<Stop>(
        QStringLiteral("SELECT * FROM token_stops WHERE %1 AND id < :before ORDER BY id DESC LIMIT :limit")
            .arg(condition),
        {{"before", before ? before->text() : kEveryId}, {"limit", limit}});
}

std::vector<Stop> StopStore::open(Sql &sql, const StopTarget &target)
{
    return sql.all<Stop>(
        QStringLiteral("SELECT * FROM token_stops WHERE %1 AND ended_at IS NULL AND failure_reason IS NULL "
                       "ORDER BY id")
            .arg(kOfTarget),
        paramsOf(target));
}

std::vector<Stop> StopStore::freezesOfEveryTokenBut(Sql &sql, const evm::Address &token)
{
    return sql.all<Stop>(
        QStringLiteral(
            "SELECT * FROM token_stops WHERE id IN (SELECT MAX(CASE WHEN requested_by IS NULL THEN '' ELSE id END) "
            "FROM token_stops WHERE kind = 'freeze' AND token <> :token AND ended_at IS NULL "
            "AND failure_reason IS NULL GROUP BY wallet HAVING COUNT(DISTINCT token) = "
            "(SELECT COUNT(*) FROM property_tokens WHERE address <> :token)) ORDER BY id"),
        {{"token", column(token)}});
}

bool StopStore::fail(Sql &sql, const StopId &id, const QString &reason)
{
    return sql.exec(
               QStringLiteral("UPDATE token_stops SET failure_reason = :reason WHERE id = :id AND began_at IS NULL"),
               {{"reason", reason}, {"id", id}})
        == 1;
}

void StopStore::begin(Sql &sql, const StopId &id, const LogPosition &by, TimeMs at)
{
    SqlParams params = paramsOf(by);
    params.emplace_back("id", id);
    params.emplace_back("at", at);
    sql.exec(QStringLiteral("UPDATE token_stops SET began_at = :at, began_transaction_hash = :hash, "
                            "began_log_index = :log_index WHERE id = :id"),
             params);
}

void StopStore::undoBegin(Sql &sql, const LogPosition &by)
{
    const QString begunBy = QStringLiteral("began_transaction_hash = :hash AND began_log_index = :log_index");
    sql.exec(QStringLiteral("DELETE FROM token_stops WHERE requested_by IS NULL AND ") + begunBy, paramsOf(by));
    sql.exec(QStringLiteral("UPDATE token_stops SET began_at = NULL, began_transaction_hash = NULL, "
                            "began_log_index = NULL WHERE ")
                 + begunBy,
             paramsOf(by));
}

void StopStore::end(Sql &sql, const StopTarget &target, const LogPosition &by, TimeMs at)
{
    SqlParams params = paramsOf(by);
    for (auto &param : paramsOf(target))
        params.push_back(std::move(param));
    params.emplace_back("at", at);
    sql.exec(QStringLiteral("UPDATE token_stops SET ended_at = :at, ended_transaction_hash = :hash, "
                            "ended_log_index = :log_index WHERE %1 AND began_at IS NOT NULL AND ended_at IS NULL")
                 .arg(kOfTarget),
             params);
}

void StopStore::undoEnd(Sql &sql, const LogPosition &by)
{
    sql.exec(
        QStringLiteral("UPDATE token_stops SET ended_at = NULL, ended_transaction_hash = NULL, "
                       "ended_log_index = NULL WHERE ended_transaction_hash = :hash AND ended_log_index = :log_index"),
        paramsOf(by));
}

} // namespace freehold::token
