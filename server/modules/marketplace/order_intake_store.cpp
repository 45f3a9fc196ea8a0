// SPDX-License-Identifier: GPL-3.0-or-later
// OrderStore: what is asked and written for many orders at once, as they are taken in.
#include "server/core/db/many_rows.h"
#include "server/modules/marketplace/marketplace_columns.h"
#include "server/modules/marketplace/order_store.h"

namespace freehold::marketplace {

namespace {

/// In the order of the INSERT's columns.
SqlValues rowOf(const Order &order)
{
    const OrderTerms &terms = order.terms;
    const auto &permit = order.permit;
    return {
        order.id,
        order.property,
        order.user,
        column(terms.maker),
        column(terms.token),
        terms.side,
        terms.shares,
        terms.price,
        terms.timeInForce,
        terms.maxFeeBps,
        terms.expiresAt,
        QString::number(terms.epoch),
        terms.salt.toDecimal(),
        order.summary,
        column(order.hash),
        order.signature,
        permit ? SqlValue(permit->value) : SqlValue(std::nullopt),
        permit ? SqlValue(permit->nonce) : SqlValue(std::nullopt),
        permit ? SqlValue(permit->deadlineSeconds) : SqlValue(std::nullopt),
        permit ? SqlValue(permit->signature) : SqlValue(std::nullopt),
        order.standing,
        order.reason,
        order.sequence,
        order.revision,
        order.placedAt,
    };
}

SqlValues addressValues(const std::set<evm::Address> &addresses)
{
    SqlValues values;
    for (const evm::Address &address : addresses)
        values.push_back(column(address));
    return values;
}

} // namespace

void OrderStore::insertAll(Sql &sql, const std::vector<Order> &orders)
{
    std::vector<SqlValues> rows;
    rows.reserve(orders.size());
    for (const Order &order : orders)
        rows.push_back(rowOf(order));
    insertRows(sql,
               "orders (id, property_id, user_id, maker, token, side, shares, price_micro_usdc, time_in_force, "
               "max_fee_bps, expires_at, epoch, salt, summary, hash, signature, permit_micro_usdc, permit_nonce, "
               "permit_deadline, permit_signature, standing, reason, sequence, revision, placed_at)",
               rows);
}

std::map<evm::Hash32, Order> OrderStore::findByHashes(Sql &sql, const std::set<evm::Hash32> &hashes)
{
    SqlValues values;
    for (const evm::Hash32 &hash : hashes)
        values.push_back(column(hash));
    std::map<evm::Hash32, Order> found;
    forEachIn(sql, "SELECT * FROM orders WHERE hash IN (:in)", values, {}, [&](const Row &row) {
        Order order = Order::fromRow(row);
        found.emplace(order.hash, std::move(order));
    });
    return found;
}

OrderStore::Salts OrderStore::usedSalts(Sql &sql, const std::vector<Order> &orders)
{
    std::vector<SqlValues> asked;
    for (const Order &order : orders)
        asked.push_back({column(order.terms.maker), order.terms.salt.toDecimal()});
    Salts used;
    forEachGiven(sql, "SELECT maker, salt FROM orders WHERE maker = :maker AND salt = :salt LIMIT 1", {"maker", "salt"},
                 asked, {}, [&](const Row &row) { used.emplace(addressOf(row, "maker"), saltOf(row)); });
    return used;
}

std::map<evm::Address, AliveOrders> OrderStore::countAlive(Sql &sql, const std::set<evm::Address> &makers)
{
    // Prices are multiples of 10,000 micro-USDC, the highest fee a part in 10,000 of it: nothing is rounded. PostgreSQL's sums
    // are numeric.
    constexpr auto kStatement =
        "SELECT maker, token, COUNT(*) AS count, "
        "CAST(COALESCE(SUM(CASE WHEN side = 'sell' THEN pending END), 0) AS BIGINT) AS shares, "
        "CAST(COALESCE(SUM(CASE WHEN side = 'buy' THEN pending * (price_micro_usdc / 10000) * (10000 + max_fee_bps) "
        "END), 0) AS BIGINT) AS usdc FROM (SELECT maker, side, token, price_micro_usdc, max_fee_bps, "
        "CASE WHEN standing = 'OPEN' THEN shares ELSE matched_shares END - settled_shares AS pending "
        "FROM orders WHERE maker IN (:in) AND ((standing IN ('OPEN', 'SUSPENDED') AND matched_shares < shares) "
        "OR settled_shares < matched_shares)) AS alive GROUP BY maker, token";
    std::map<evm::Address, AliveOrders> alive;
    forEachIn(sql, kStatement, addressValues(makers), {}, [&](const Row &row) {
        AliveOrders &ofMaker = alive[addressOf(row, "maker")];
        ofMaker.count += row.int64("count");
        ofMaker.shares[addressOf(row, "token")] = row.shares("shares");
        ofMaker.usdc.micro += row.usdc("usdc").micro;
    });
    return alive;
}

AliveOrders OrderStore::countAlive(Sql &sql, const evm::Address &maker)
{
    return countAlive(sql, std::set{maker})[maker];
}

std::set<evm::Address> OrderStore::permitting(Sql &sql, const std::set<evm::Address> &makers)
{
    std::set<evm::Address> found;
    forEachIn(sql, "SELECT DISTINCT maker FROM orders WHERE maker IN (:in) AND permit_signature IS NOT NULL",
              addressValues(makers), {}, [&](const Row &row) { found.insert(addressOf(row, "maker")); });
    return found;
}

} // namespace freehold::marketplace
