// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/cancellation_store.h"

#include "server/core/db/many_rows.h"
#include "server/modules/marketplace/marketplace_columns.h"

namespace freehold::marketplace {

OrderCancellation OrderCancellation::fromRow(const Row &row)
{
    const auto order = row.optionalText("order_id");
    return {.id = row.id<OrderCancellationId>("id"),
            .user = row.id<UserId>("user_id"),
            .maker = addressOf(row, "maker"),
            .order = order ? std::optional(OrderId::trusted(*order)) : std::nullopt,
            .epoch = row.text("epoch").toULongLong(),
            .summary = row.text("summary"),
            .signature = row.bytes("signature"),
            .outcome = {.state = row.state<ChainCancelState>("state"),
                        .reason = row.optionalText("reason"),
                        .transactionHash = optionalHashOf(row, "transaction_hash"),
                        .doneAt = row.optionalTime("done_at")},
            .requestedAt = row.time("requested_at")};
}

void CancellationStore::insert(Sql &sql, const OrderCancellation &cancellation)
{
    sql.exec("INSERT INTO order_cancellations (id, user_id, maker, order_id, epoch, summary, signature, state, "
             "requested_at) VALUES (:id, :user, :maker, :order, :epoch, :summary, :signature, :state, :requested_at)",
             {{"id", cancellation.id},
              {"user", cancellation.user},
              {"maker", column(cancellation.maker)},
              {"order", cancellation.order},
              {"epoch", QString::number(cancellation.epoch)},
              {"summary", cancellation.summary},
              {"signature", cancellation.signature},
              {"state", cancellation.outcome.state},
              {"requested_at", cancellation.requestedAt}});
}

std::optional<OrderCancellation> CancellationStore::find(Sql &sql, const OrderCancellationId &id)
{
    return sql.find<OrderCancellation>("SELECT * FROM order_cancellations WHERE id = :id", {{"id", id}});
}

std::optional<OrderCancellation> CancellationStore::findOfOrder(Sql &sql, const OrderId &order)
{
    return sql.find<OrderCancellation>(
        "SELECT * FROM order_cancellations WHERE order_id = :order AND state <> 'FAILED'", {{"order", order}});
}

std::optional<OrderCancellation> CancellationStore::findOfEpoch(Sql &sql, const evm::Address &maker, quint64 epoch)
{
    return sql.find<OrderCancellation>(
        "SELECT * FROM order_cancellations WHERE order_id IS NULL AND maker = :maker AND "
        "epoch = :epoch AND state <> 'FAILED'",
        {{"maker", column(maker)}, {"epoch", QString::number(epoch)}});
}

EndingEpochs CancellationStore::endingEpochs(Sql &sql, const std::set<evm::Address> &makers)
{
    SqlValues values;
    for (const evm::Address &maker : makers)
        values.push_back(column(maker));
    EndingEpochs ending;
    forEachIn(sql,
              "SELECT maker, epoch FROM order_cancellations WHERE order_id IS NULL AND maker IN (:in) AND "
              "state <> 'FAILED'",
              values, {},
              [&](const Row &row) { ending.emplace(addressOf(row, "maker"), row.text("epoch").toULongLong()); });
    return ending;
}

qint64 CancellationStore::countUnderWay(Sql &sql, const UserId &user)
{
    return sql
        .one<Number>("SELECT COUNT(*) AS number FROM order_cancellations WHERE user_id = :user AND "
                     "state = 'UNDERWAY'",
                     {{"user", user}}, "count")
        .value;
}

std::vector<OrderCancellation> CancellationStore::toSend(Sql &sql, int limit)
{
    return sql.all<OrderCancellation>(
        "SELECT * FROM order_cancellations c WHERE state = 'UNDERWAY' AND sent_at IS NULL AND NOT EXISTS ("
        "SELECT 1 FROM orders o WHERE o.maker = c.maker AND o.epoch = c.epoch AND o.settled_shares < o.matched_shares "
        "AND (c.order_id IS NULL OR o.id = c.order_id)) ORDER BY id LIMIT :limit",
        {{"limit", limit}});
}

void CancellationStore::setSent(Sql &sql, const OrderCancellationId &id, TimeMs now)
{
    sql.exec("UPDATE order_cancellations SET sent_at = :now WHERE id = :id", {{"now", now}, {"id", id}});
}

void CancellationStore::setOutcome(Sql &sql, const OrderCancellation &cancellation)
{
    const ChainCancel &outcome = cancellation.outcome;
    const auto &hash = outcome.transactionHash;
    sql.exec("UPDATE order_cancellations SET state = :state, reason = :reason, transaction_hash = :hash, "
             "done_at = :done_at WHERE id = :id",
             {{"state", outcome.state},
              {"reason", outcome.reason},
              {"hash", hash ? column(*hash) : SqlValue(std::nullopt)},
              {"done_at", outcome.doneAt},
              {"id", cancellation.id}});
}

} // namespace freehold::marketplace
