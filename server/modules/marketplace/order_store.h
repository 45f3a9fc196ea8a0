// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/marketplace/marketplace_types.h"
#include "server/modules/marketplace/order_cover.h"
#include "shared/api/order_api.h"

#include <map>
#include <set>
#include <vector>

namespace freehold::marketplace {

/// SQL of `orders`.
class OrderStore {
public:
    static void insert(Sql &sql, const Order &order) { insertAll(sql, {order}); }
    static void insertAll(Sql &sql, const std::vector<Order> &orders);
    [[nodiscard]] static std::optional<Order> find(Sql &sql, const OrderId &id);
    [[nodiscard]] static Order get(Sql &sql, const OrderId &id);
    /// NotFound also for somebody else's.
    [[nodiscard]] static Order getOf(Sql &sql, const UserId &user, const OrderId &id);
    [[nodiscard]] static std::optional<Order> findByHash(Sql &sql, const evm::Hash32 &hash);
    [[nodiscard]] static std::map<evm::Hash32, Order> findByHashes(Sql &sql, const std::set<evm::Hash32> &hashes);
    /// Salts of orders that were placed, whatever became of them; each with its maker.
    using Salts = std::set<std::pair<evm::Address, evm::U256>>;
    /// Those of the given orders' that are.
    [[nodiscard]] static Salts usedSalts(Sql &sql, const std::vector<Order> &orders);
    /// Newest first.
    [[nodiscard]] static std::vector<Order> list(Sql &sql, const UserId &user, const api::OrderFilter &filter,
                                                 const std::optional<OrderId> &before, int limit);

    /// Of this wallet, what is open, suspended, or on its way to the chain; oldest first.
    [[nodiscard]] static std::vector<Order> aliveOf(Sql &sql, const evm::Address &maker);
    /// Of those how many there are and what they would take, as promisedBy() counts it, without reading them all.
    [[nodiscard]] static std::map<evm::Address, AliveOrders> countAlive(Sql &sql, const std::set<evm::Address> &makers);
    [[nodiscard]] static AliveOrders countAlive(Sql &sql, const evm::Address &maker);
    /// Of those what is matched and, as far as is known here, not settled yet.
    [[nodiscard]] static std::vector<Order> unsettledOf(Sql &sql, const evm::Address &maker);
    /// Of those the salts.
    [[nodiscard]] static std::vector<evm::U256> saltsOfAlive(Sql &sql, const evm::Address &maker);
    /// Of this wallet, the newest that came with a permit, whatever became of them; newest first.
    [[nodiscard]] static std::vector<Order> permittedBy(Sql &sql, const evm::Address &maker, int limit);
    /// Those of the makers whose orders came with permits, whatever became of them.
    [[nodiscard]] static std::set<evm::Address> permitting(Sql &sql, const std::set<evm::Address> &makers);
    /// How many orders of this wallet came with a permit that was handed on.
    [[nodiscard]] static qint64 permitsSince(Sql &sql, const evm::Address &maker, TimeMs since);
    /// The makers of what is open or suspended.
    [[nodiscard]] static std::vector<evm::Address> makers(Sql &sql);
    /// Those of them who trade this token.
    [[nodiscard]] static std::vector<evm::Address> makersOf(Sql &sql, const evm::Address &token);
    /// Of this person, what is open or suspended; oldest first.
    [[nodiscard]] static std::vector<Order> cancellable(Sql &sql, const UserId &user,
                                                        const std::optional<PropertyId> &property);
    /// Of what this wallet signed in the epoch, all that could still be settled on chain, whatever it is here.
    [[nodiscard]] static std::vector<Order> stillSigned(Sql &sql, const evm::Address &maker, quint64 epoch, TimeMs now);
    /// Those that the transaction cancelled on chain.
    [[nodiscard]] static std::vector<Order> cancelledBy(Sql &sql, const evm::Address &maker,
                                                        const evm::Hash32 &transaction);
    [[nodiscard]] static std::vector<Order> expired(Sql &sql, TimeMs now, int limit);

    /// What rests in a book that has taken in everything up to `revision`; in no order.
    [[nodiscard]] static std::vector<BookOrder> resting(Sql &sql, const PropertyId &property, qint64 revision);
    /// What was changed since, in the order of the changes.
    [[nodiscard]] static std::vector<Order> changedSince(Sql &sql, const PropertyId &property, qint64 revision,
                                                         int limit);

    /// Another standing, with its reason (nothing for OPEN) and the revision of the change.
    static void setStanding(Sql &sql, const Order &order);
    /// How far it is cancelled on chain, which no book cares for.
    static void setChainCancel(Sql &sql, const Order &order);
    /// The engine's own change of standing: no revision, as the book knows. False, and
    /// nothing, for an order that is not OPEN any more.
    static bool closeIfOpen(Sql &sql, const OrderId &id, OrderState standing, const QString &reason, TimeMs now);
    /// Adds to what is matched. False, and nothing changed, unless the order is OPEN and stands at `expected`.
    [[nodiscard]] static bool addMatched(Sql &sql, const OrderId &id, Shares expected, Shares added);
    /// A failed trade gives its shares back, as far as they are not settled by another one.
    static void takeBackMatched(Sql &sql, const OrderId &id, Shares shares);
    /// A trade that had failed here was settled all the same: its shares are matched again, as far as there are so many.
    static void matchAgain(Sql &sql, const OrderId &id, Shares shares);
    /// Settled on chain, or no longer (below zero). What is settled is matched too.
    static void addSettled(Sql &sql, const OrderId &id, Shares shares);
};

} // namespace freehold::marketplace
