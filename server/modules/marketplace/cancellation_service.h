// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/http/actor.h"
#include "server/modules/marketplace/marketplace_dependencies.h"
#include "server/modules/marketplace/order_cancellation.h"
#include "server/modules/marketplace/order_messages.h"
#include "shared/api/order_api.h"

#include <functional>

namespace freehold::marketplace {

/// Cancelling on chain, for good, for makers who have no gas: they sign it, this server brings it there. Here nothing more of the
/// orders is matched as soon as it is asked for. The same request again is the same request.
class CancellationService {
public:
    static constexpr qint64 kUnderWayAtOnce = 20; ///< of one person: each costs the operator gas

    CancellationService(Core &core, const MarketplaceDependencies &modules)
        : m_core(core), m_modules(modules), m_messages(modules.blockchain.contracts())
    {
    }

    /// Called after an order was cancelled here, with it.
    using Listener = std::function<void(const Order &)>;
    void onChange(Listener listener) { m_listener = std::move(listener); }

    /// What to sign.
    struct Prepared {
        QString summary;
        quint64 epoch = 0;
        QJsonObject typedData;
    };
    /// Throws Conflict "wrong_state" where nothing of the order can be settled any more, "cancelled_on_chain" where it is already.
    [[nodiscard]] Task<Prepared> prepareOne(Actor actor, OrderId id);
    [[nodiscard]] Task<Order> requestOne(Actor actor, OrderId id, QByteArray signature);
    /// Of all that a wallet of the actor's has signed so far.
    [[nodiscard]] Task<Prepared> prepareAll(Actor actor, evm::Address wallet);
    [[nodiscard]] Task<OrderCancellation> requestAll(Actor actor, api::EpochCancellation given);

private:
    /// An epoch's cancellation, and the orders that are others for it.
    struct Ended {
        OrderCancellation cancellation;
        std::vector<Order> orders;
    };
    [[nodiscard]] Task<> requireCancellable(Order order);
    [[nodiscard]] Task<> requireLinked(Actor actor, evm::Address wallet);
    [[nodiscard]] Task<quint64> epochOf(evm::Address wallet);
    void requireRoom(Sql &sql, const UserId &user) const;
    [[nodiscard]] Order store(Sql &sql, const OrderCancellation &wanted);
    [[nodiscard]] Ended storeAll(Sql &sql, const OrderCancellation &wanted);
    [[nodiscard]] Order ended(Sql &sql, Order order) const;

    Core &m_core;
    const MarketplaceDependencies &m_modules;
    OrderMessages m_messages;
    Listener m_listener;
};

} // namespace freehold::marketplace
