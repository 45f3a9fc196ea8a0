// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/marketplace/order_admission.h"
#include "server/modules/marketplace/order_intake.h"
#include "server/modules/marketplace/order_lanes.h"
#include "server/modules/marketplace/order_permits.h"
#include "server/modules/marketplace/order_store.h"
#include "server/modules/marketplace/traded_tokens.h"

#include <functional>

namespace freehold::marketplace {

/// A person's orders: prepared, placed, cancelled. What becomes of them is the engine's and the chain's business.
class MarketplaceService {
public:
    MarketplaceService(Core &core, const MarketplaceDependencies &modules, OrderAdmission &admission)
        : m_core(core)
        , m_modules(modules)
        , m_admission(admission)
        , m_messages(modules.blockchain.contracts())
        , m_permits(core, modules, admission.chain())
        , m_tokens(core, admission)
        , m_intake(core, admission, m_permits)
    {
    }

    /// Called after an order was stored or cancelled here, with it.
    using Listener = std::function<void(const Order &)>;
    void onChange(Listener listener) { m_listener = std::move(listener); }

    struct Prepared {
        OrderTerms terms;
        QString summary;
        MarketFees fees;
        QJsonObject orderTypedData;
        std::optional<QJsonObject> permitTypedData; ///< where the market may not take enough USDC yet
    };
    /// Called after an order was stored by facts that a log has changed meanwhile.
    using Outdated = std::function<void(const evm::Address &)>;
    void onOutdated(Outdated listener) { m_outdated = std::move(listener); }

    /// What to sign. Stores nothing; checks everything that place() does, so that a refusal comes before the wallet opens.
    [[nodiscard]] Task<Prepared> prepare(Actor actor, api::OrderWish wish);
    /// Durable once it returns. The same order again is the same order.
    [[nodiscard]] Task<Order> place(Actor actor, api::SignedOrder given);
    /// Nothing more of it is matched once it returns; what was matched before is settled.
    [[nodiscard]] Task<Order> cancel(Actor actor, OrderId id);
    /// All of a property, or all there are.
    [[nodiscard]] Task<std::vector<Order>> cancelAll(Actor actor, std::optional<PropertyId> property);

    /// Of a wallet that is no longer this person's; those that were withdrawn.
    [[nodiscard]] std::vector<Order> withdrawAllOf(Sql &sql, const UserId &user, const evm::Address &wallet);

    [[nodiscard]] Task<Order> get(Actor actor, OrderId id);
    /// Newest first; one more than `limit` when there is another page.
    [[nodiscard]] Task<std::vector<Order>> list(Actor actor, api::OrderFilter filter, std::optional<OrderId> before,
                                                int limit);

private:
    [[nodiscard]] Task<Order> signedOrder(Actor actor, api::SignedOrder given, TradedTokens::Token token);
    /// Nothing where the chain must be asked first.
    [[nodiscard]] Task<std::optional<Order>> storeByWhatIsKnown(OrderOffer offer,
                                                                std::optional<api::OrderPermit> permit);
    [[nodiscard]] Task<Order> store(OrderOffer offer, std::optional<api::OrderPermit> permit);
    void tell(const Order &order)
    {
        if (m_listener)
            m_listener(order);
    }

    Core &m_core;
    const MarketplaceDependencies &m_modules;
    OrderAdmission &m_admission;
    OrderMessages m_messages;
    OrderPermits m_permits;
    TradedTokens m_tokens;
    OrderIntake m_intake;
    Listener m_listener;
    Outdated m_outdated;
};

} // namespace freehold::marketplace
