// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/order_store.h"

#include "server/modules/marketplace/marketplace_columns.h"
#include "server/modules/marketplace/order_terms.h"

namespace freehold::marketplace {

namespace {

const QString kOrder = "order";

/// The filter of a list as a condition on what is stored: FILLED and PARTIALLY_FILLED are read from the shares.
QString conditionOf(const std::optional<OrderState> &state)
{
    if (!state)
        return {};
    switch (*state) {
    case OrderState::Open: return " AND standing = 'OPEN' AND matched_shares = 0";
    case OrderState::PartiallyFilled:
        return " AND standing = 'OPEN' AND matched_shares > 0 AND matched_shares < shares";
    case OrderState::Filled: return " AND standing = 'OPEN' AND matched_shares = shares";
    case OrderState::Suspended: return " AND standing = 'SUSPENDED'";
    case OrderState::Cancelled: return " AND standing = 'CANCELLED'";
    case OrderState::Expired: return " AND standing = 'EXPIRED'";
    }
    std::unreachable();
}

} // namespace

std::optional<Order> OrderStore::find(Sql &sql, const OrderId &id)
{
    return sql.find<Order>("SELECT * FROM orders WHERE id = :id", {{"id", id}});
}

Order OrderStore::get(Sql &sql, const OrderId &id)
{
    return sql.one<Order>("SELECT * FROM orders WHERE id = :id", {{"id", id}}, kOrder);
}

Order OrderStore::getOf(Sql &sql, const UserId &user, const OrderId &id)
{
    return sql.one<Order>("SELECT * FROM orders WHERE id = :id AND user_id = :user", {{"id", id}, {"user", user}},
                          kOrder);
}

std::optional<Order> OrderStore::findByHash(Sql &sql, const evm::Hash32 &hash)
{
    return sql.find<Order>("SELECT * FROM orders WHERE hash = :hash", {{"hash", column(hash)}});
}

std::vector<Order> OrderStore::list(Sql &sql, const UserId &user, const api::OrderFilter &filter,
                                    const std::optional<OrderId> &before, int limit)
{
    return sql.all<Order>(
        QString("SELECT * FROM orders WHERE user_id = :user AND id < :before AND "
                "(CAST(:property AS TEXT) IS NULL OR property_id = :property)%1 ORDER BY id DESC LIMIT :limit")
            .arg(conditionOf(filter.state)),
        {{"user", user},
         {"before", before ? before->text() : kBehindEveryId},
         {"property", filter.property},
         {"limit", limit}});
}

std::vector<Order> OrderStore::aliveOf(Sql &sql, const evm::Address &maker)
{
    return sql.all<Order>("SELECT * FROM orders WHERE maker = :maker AND ((standing IN ('OPEN', 'SUSPENDED') AND "
                          "matched_shares < shares) "
                          "OR settled_shares < matched_shares) ORDER BY id",
                          {{"maker", column(maker)}});
}

std::vector<Order> OrderStore::unsettledOf(Sql &sql, const evm::Address &maker)
{
    return sql.all<Order>("SELECT * FROM orders WHERE maker = :maker AND settled_shares < matched_shares",
                          {{"maker", column(maker)}});
}

std::vector<evm::U256> OrderStore::saltsOfAlive(Sql &sql, const evm::Address &maker)
{
    std::vector<evm::U256> salts;
    sql.forEach("SELECT salt FROM orders WHERE maker = :maker AND ((standing IN ('OPEN', 'SUSPENDED') AND "
                "matched_shares < shares) OR settled_shares < matched_shares)",
                {{"maker", column(maker)}}, [&](const Row &row) { salts.push_back(saltOf(row)); });
    return salts;
}

std::vector<Order> OrderStore::permittedBy(Sql &sql, const evm::Address &maker, int limit)
{
    return sql.all<Order>("SELECT * FROM orders WHERE maker = :maker AND permit_signature IS NOT NULL "
                          "ORDER BY id DESC LIMIT :limit",
                          {{"maker", column(maker)}, {"limit", limit}});
}

qint64 OrderStore::permitsSince(Sql &sql, const evm::Address &maker, TimeMs since)
{
    return sql
        .one<Number>("SELECT COUNT(*) AS number FROM orders WHERE maker = :maker AND permit_signature IS NOT NULL AND "
                     "placed_at >= :since",
                     {{"maker", column(maker)}, {"since", since}}, "count")
        .value;
}

std::vector<evm::Address> OrderStore::makers(Sql &sql)
{
    std::vector<evm::Address> makers;
    sql.forEach("SELECT DISTINCT maker FROM orders WHERE standing IN ('OPEN', 'SUSPENDED') AND matched_shares < shares",
                {}, [&](const Row &row) { makers.push_back(addressOf(row, "maker")); });
    return makers;
}

std::vector<evm::Address> OrderStore::makersOf(Sql &sql, const evm::Address &token)
{
    std::vector<evm::Address> makers;
    sql.forEach("SELECT DISTINCT maker FROM orders WHERE token = :token AND standing IN ('OPEN', 'SUSPENDED') AND "
                "matched_shares < shares",
                {{"token", column(token)}}, [&](const Row &row) { makers.push_back(addressOf(row, "maker")); });
    return makers;
}

std::vector<Order> OrderStore::cancellable(Sql &sql, const UserId &user, const std::optional<PropertyId> &property)
{
    return sql.all<Order>("SELECT * FROM orders WHERE user_id = :user AND standing IN ('OPEN', 'SUSPENDED') AND "
                          "matched_shares < shares AND (CAST(:property AS TEXT) IS NULL OR property_id = :property) "
                          "ORDER BY id",
                          {{"user", user}, {"property", property}});
}

std::vector<Order> OrderStore::stillSigned(Sql &sql, const evm::Address &maker, quint64 epoch, TimeMs now)
{
    return sql.all<Order>("SELECT * FROM orders WHERE maker = :maker AND epoch = :epoch AND expires_at > :now AND "
                          "settled_shares < shares AND (chain_cancel IS NULL OR chain_cancel <> 'DONE') ORDER BY id",
                          {{"maker", column(maker)}, {"epoch", QString::number(epoch)}, {"now", now}});
}

std::vector<Order> OrderStore::cancelledBy(Sql &sql, const evm::Address &maker, const evm::Hash32 &transaction)
{
    return sql.all<Order>("SELECT * FROM orders WHERE maker = :maker AND chain_cancel_transaction = :transaction",
                          {{"maker", column(maker)}, {"transaction", column(transaction)}});
}

std::vector<Order> OrderStore::expired(Sql &sql, TimeMs now, int limit)
{
    return sql.all<Order>(
        "SELECT * FROM orders WHERE standing IN ('OPEN', 'SUSPENDED') AND matched_shares < shares AND "
        "expires_at <= :end ORDER BY expires_at LIMIT :limit",
        {{"end", now.plusMs(kSettlementMarginMs)}, {"limit", limit}});
}

std::vector<BookOrder> OrderStore::resting(Sql &sql, const PropertyId &property, qint64 revision)
{
    return sql.all<BookOrder>("SELECT matched_shares, id, user_id, side, time_in_force, shares, price_micro_usdc, "
                              "expires_at, sequence FROM orders WHERE property_id = :property AND standing = 'OPEN' "
                              "AND matched_shares < shares AND revision <= :revision",
                              {{"property", property}, {"revision", revision}});
}

std::vector<Order> OrderStore::changedSince(Sql &sql, const PropertyId &property, qint64 revision, int limit)
{
    return sql.all<Order>("SELECT * FROM orders WHERE property_id = :property AND revision > :revision "
                          "ORDER BY revision LIMIT :limit",
                          {{"property", property}, {"revision", revision}, {"limit", limit}});
}

void OrderStore::setStanding(Sql &sql, const Order &order)
{
    sql.exec("UPDATE orders SET standing = :standing, reason = :reason, revision = :revision, closed_at = :closed_at, "
             "failures = :failures WHERE id = :id",
             {{"standing", order.standing},
              {"failures", order.failures},
              {"reason", order.reason},
              {"revision", order.revision},
              {"closed_at", order.closedAt},
              {"id", order.id}});
}

void OrderStore::setChainCancel(Sql &sql, const Order &order)
{
    const auto &cancel = order.chainCancel;
    const auto hash = cancel ? cancel->transactionHash : std::nullopt;
    sql.exec("UPDATE orders SET chain_cancel = :state, chain_cancel_reason = :reason, "
             "chain_cancel_transaction = :transaction, chain_cancelled_at = :done_at WHERE id = :id",
             {{"state", cancel ? SqlValue(cancel->state) : SqlValue(std::nullopt)},
              {"reason", cancel ? SqlValue(cancel->reason) : SqlValue(std::nullopt)},
              {"transaction", hash ? column(*hash) : SqlValue(std::nullopt)},
              {"done_at", cancel ? SqlValue(cancel->doneAt) : SqlValue(std::nullopt)},
              {"id", order.id}});
}

bool OrderStore::closeIfOpen(Sql &sql, const OrderId &id, OrderState standing, const QString &reason, TimeMs now)
{
    return sql.exec("UPDATE orders SET standing = :standing, reason = :reason, closed_at = :now "
                    "WHERE id = :id AND standing = 'OPEN'",
                    {{"standing", standing}, {"reason", reason}, {"now", now}, {"id", id}})
        == 1;
}

bool OrderStore::addMatched(Sql &sql, const OrderId &id, Shares expected, Shares added)
{
    return sql.exec(
               "UPDATE orders SET matched_shares = matched_shares + :added WHERE id = :id AND standing = 'OPEN' AND "
               "matched_shares = :expected",
               {{"added", added}, {"id", id}, {"expected", expected}})
        == 1;
}

void OrderStore::takeBackMatched(Sql &sql, const OrderId &id, Shares shares)
{
    sql.exec(
        "UPDATE orders SET matched_shares = CASE WHEN matched_shares - :shares < settled_shares THEN settled_shares "
        "ELSE matched_shares - :shares END WHERE id = :id",
        {{"shares", shares}, {"id", id}});
}

void OrderStore::matchAgain(Sql &sql, const OrderId &id, Shares shares)
{
    sql.exec("UPDATE orders SET matched_shares = CASE WHEN matched_shares + :added > shares THEN shares "
             "ELSE matched_shares + :added END WHERE id = :id",
             {{"added", shares}, {"id", id}});
}

void OrderStore::addSettled(Sql &sql, const OrderId &id, Shares shares)
{
    // More may be settled than was matched: a trade that had failed in a block that is gone is settled after all.
    sql.exec("UPDATE orders SET settled_shares = settled_shares + :shares, matched_shares = CASE WHEN "
             "settled_shares + :shares > matched_shares THEN settled_shares + :shares ELSE matched_shares END WHERE id "
             "= :id",
             {{"shares", shares}, {"id", id}});
}

} // namespace freehold::marketplace
