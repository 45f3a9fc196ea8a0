// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/trade_store.h"

namespace freehold::marketplace {

namespace {

QString idOf(const std::optional<TradeId> &before) { return before ? before->text() : kBehindEveryId; }

} // namespace

Candle Candle::fromRow(const Row &row)
{
    return {.from = row.time("from_time"),
            .open = row.usdc("open_price"),
            .high = row.usdc("high_price"),
            .low = row.usdc("low_price"),
            .close = row.usdc("close_price"),
            .shares = row.shares("shares"),
            .volume = row.usdc("volume"),
            .trades = row.int64("trades")};
}

void TradeStore::insert(Sql &sql, const Trade &trade)
{
    sql.execLater(
        "INSERT INTO trades (id, property_id, number, resting_order_id, taking_order_id, buy_order_id, "
        "sell_order_id, buyer_id, seller_id, shares, price_micro_usdc, state, matched_at, due_at) VALUES (:id, "
        ":property, "
        ":number, :resting, :taking, :buy, :sell, :buyer, :seller, :shares, :price, :state, :matched_at, :due_at)",
        {{"id", trade.id},
         {"property", trade.property},
         {"number", trade.number},
         {"resting", trade.resting},
         {"taking", trade.taking},
         {"buy", trade.buy},
         {"sell", trade.sell},
         {"buyer", trade.buyer},
         {"seller", trade.seller},
         {"shares", trade.shares},
         {"price", trade.price},
         {"state", trade.state},
         {"matched_at", trade.matchedAt},
         {"due_at", trade.dueAt}});
}

std::optional<Trade> TradeStore::find(Sql &sql, const TradeId &id)
{
    return sql.find<Trade>("SELECT * FROM trades WHERE id = :id", {{"id", id}});
}

std::vector<Trade> TradeStore::ofProperty(Sql &sql, const PropertyId &property, const std::optional<TradeId> &before,
                                          int limit)
{
    return sql.all<Trade>("SELECT * FROM trades WHERE property_id = :property AND state <> 'FAILED' AND number < "
                          "COALESCE((SELECT number FROM trades WHERE id = :before), 9223372036854775807) "
                          "ORDER BY number DESC LIMIT :limit",
                          {{"property", property}, {"before", idOf(before)}, {"limit", limit}});
}

std::vector<Trade> TradeStore::ofUser(Sql &sql, const UserId &user, const std::optional<TradeId> &before, int limit)
{
    return sql.all<Trade>("SELECT * FROM trades WHERE (buyer_id = :user OR seller_id = :user) AND id < :before "
                          "ORDER BY id DESC LIMIT :limit",
                          {{"user", user}, {"before", idOf(before)}, {"limit", limit}});
}

std::vector<Trade> TradeStore::failed(Sql &sql, const std::optional<TradeId> &before, int limit)
{
    return sql.all<Trade>("SELECT * FROM trades WHERE state = 'FAILED' AND id < :before ORDER BY id DESC LIMIT :limit",
                          {{"before", idOf(before)}, {"limit", limit}});
}

TradeStore::Stuck TradeStore::Stuck::fromRow(const Row &row)
{
    return {.trades = row.int64("trades"), .oldest = row.optionalTime("oldest")};
}

TradeStore::Stuck TradeStore::stuck(Sql &sql, qint64 attempts)
{
    return sql.one<Stuck>("SELECT COUNT(*) AS trades, MIN(matched_at) AS oldest FROM trades WHERE "
                          "(state = 'MATCHED' OR state = 'SETTLING') AND attempts >= :attempts",
                          {{"attempts", attempts}}, "count");
}

qint64 TradeStore::countOf(Sql &sql, TradeState state)
{
    return sql.one<Number>("SELECT COUNT(*) AS number FROM trades WHERE state = :state", {{"state", state}}, "count")
        .value;
}

std::vector<Candle> TradeStore::candles(Sql &sql, const PropertyId &property, TimeMs from, TimeMs to, qint64 intervalMs)
{
    return sql.all<Candle>(
        "SELECT c.*, o.price_micro_usdc AS open_price, e.price_micro_usdc AS close_price FROM (SELECT "
        "CAST(matched_at / :interval AS BIGINT) * :interval AS from_time, MAX(price_micro_usdc) AS high_price, "
        "MIN(price_micro_usdc) AS low_price, CAST(SUM(shares) AS BIGINT) AS shares, "
        "CAST(SUM(shares * price_micro_usdc) AS BIGINT) AS volume, COUNT(*) AS trades, MIN(number) AS first_number, "
        "MAX(number) AS last_number FROM trades WHERE property_id = :property AND matched_at >= :from_time AND "
        "matched_at < :to_time AND state <> 'FAILED' GROUP BY matched_at / :interval) c "
        "JOIN trades o ON o.property_id = :property AND o.number = c.first_number "
        "JOIN trades e ON e.property_id = :property AND e.number = c.last_number ORDER BY c.from_time",
        {{"interval", intervalMs}, {"property", property}, {"from_time", from}, {"to_time", to}});
}

TradeFigures TradeStore::figures(Sql &sql, const LastMonths &months)
{
    TradeFigures figures;
    SqlParams params = months.params();
    params.emplace_back("since", months.start());
    sql.forEach("SELECT " + LastMonths::numberOf("matched_at")
                    + " AS month_number, CAST(SUM(shares * price_micro_usdc) AS BIGINT) AS volume, COUNT(*) AS trades "
                      "FROM trades WHERE state <> 'FAILED' AND matched_at >= :since GROUP BY month_number",
                params, [&](const Row &row) {
                    figures.volume.add(row.int64("month_number"), row.int64("volume"));
                    figures.trades.add(row.int64("month_number"), row.int64("trades"));
                });
    return figures;
}

std::vector<Trade> TradeStore::toSettle(Sql &sql, TimeMs now, int limit)
{
    return sql.all<Trade>("SELECT * FROM trades WHERE state = 'MATCHED' AND due_at <= :now ORDER BY due_at, "
                          "property_id, number LIMIT :limit",
                          {{"now", now}, {"limit", limit}});
}

qint64 TradeStore::batchesUnderWay(Sql &sql)
{
    return sql.one<Number>("SELECT COUNT(DISTINCT batch) AS number FROM trades WHERE state = 'SETTLING'", {}, "count")
        .value;
}

std::vector<Trade> TradeStore::ofBatch(Sql &sql, const QString &batch)
{
    return sql.all<Trade>("SELECT * FROM trades WHERE batch = :batch AND state = 'SETTLING' ORDER BY number",
                          {{"batch", batch}});
}

void TradeStore::send(Sql &sql, const TradeId &id, const QString &batch)
{
    sql.exec("UPDATE trades SET state = 'SETTLING', batch = :batch WHERE id = :id", {{"batch", batch}, {"id", id}});
}

void TradeStore::takeBack(Sql &sql, const TradeId &id, TimeMs dueAt)
{
    sql.exec("UPDATE trades SET state = 'MATCHED', attempts = attempts + 1, due_at = :due_at "
             "WHERE id = :id AND state = 'SETTLING'",
             {{"due_at", dueAt}, {"id", id}});
}

std::optional<Trade> TradeStore::findUnended(Sql &sql, const OrderId &one, const OrderId &other, Shares shares)
{
    return sql.find<Trade>(
        "SELECT * FROM trades WHERE buy_order_id IN (:one, :other) AND sell_order_id IN (:one, :other) "
        "AND shares = :shares AND transaction_hash IS NULL "
        "ORDER BY CASE WHEN state = 'FAILED' THEN 1 ELSE 0 END, number LIMIT 1",
        {{"one", one}, {"other", other}, {"shares", shares}});
}

std::optional<Trade> TradeStore::findByLog(Sql &sql, const LogPosition &log)
{
    return sql.find<Trade>("SELECT * FROM trades WHERE transaction_hash = :hash AND log_index = :log_index",
                           {{"hash", column(log.transactionHash)}, {"log_index", static_cast<qint64>(log.logIndex)}});
}

void TradeStore::finish(Sql &sql, const Trade &trade, const std::optional<LogPosition> &log)
{
    const auto fault = trade.fault ? SqlValue(toString(*trade.fault)) : SqlValue(std::nullopt);
    sql.exec(
        "UPDATE trades SET state = :state, buyer_fee_micro_usdc = :buyer_fee, seller_fee_micro_usdc = :seller_fee, "
        "failure_reason = :reason, fault = :fault, transaction_hash = :hash, log_index = :log_index, "
        "settled_at = :settled_at WHERE id = :id",
        {{"state", trade.state},
         {"buyer_fee", trade.buyerFee},
         {"seller_fee", trade.sellerFee},
         {"reason", trade.failureReason},
         {"fault", fault},
         {"hash", log ? column(log->transactionHash) : SqlValue(std::nullopt)},
         {"log_index", log ? SqlValue(static_cast<qint64>(log->logIndex)) : SqlValue(std::nullopt)},
         {"settled_at", trade.settledAt},
         {"id", trade.id}});
}

void TradeStore::reopen(Sql &sql, const TradeId &id)
{
    sql.exec("UPDATE trades SET state = 'SETTLING', buyer_fee_micro_usdc = 0, seller_fee_micro_usdc = 0, "
             "failure_reason = NULL, fault = NULL, transaction_hash = NULL, log_index = NULL, settled_at = NULL "
             "WHERE id = :id",
             {{"id", id}});
}

void TradeStore::forgetLog(Sql &sql, const TradeId &id)
{
    sql.exec("UPDATE trades SET transaction_hash = NULL, log_index = NULL WHERE id = :id", {{"id", id}});
}

} // namespace freehold::marketplace
