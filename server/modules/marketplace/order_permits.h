// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/marketplace/market_chain.h"
#include "server/modules/marketplace/marketplace_dependencies.h"
#include "server/modules/marketplace/order_store.h"

namespace freehold::marketplace {

/// Of the transactions that hand permits to USDC; the reference is the order that brought it.
inline const QString kPermitPurpose = "market_permit";

/// Permits of a wallet that are on their way to the chain, perhaps mined without this server having seen it.
struct PermitsUnderWay {
    qint64 nextNonce = 0; ///< the first that none of them uses up; zero without one
    Usdc allowance;       ///< of the newest, which is the one that stays; zero without one

    /// What the market may take once they are through.
    [[nodiscard]] Usdc allowanceAfter(Usdc onChain) const { return nextNonce == 0 ? onChain : allowance; }
};
/// Those that what the chain said, `chainNonce` being USDC's nonce of the wallet then, knows nothing of yet: one may have been mined
/// since, or may be known here as mined only later.
[[nodiscard]] PermitsUnderWay permitsUnderWay(blockchain::BlockchainModule &blockchain, Sql &sql,
                                              const evm::Address &wallet, qint64 chainNonce);

/// What becomes of the permits that come with orders.
class OrderPermits {
public:
    OrderPermits(Core &core, const MarketplaceDependencies &modules, MarketChain &chain)
        : m_core(core), m_modules(modules), m_chain(chain)
    {
    }

    /// What to sign; it ends with the order.
    [[nodiscard]] Task<QJsonObject> typedDataFor(OrderTerms terms, Usdc value, qint64 nonce);
    /// With the nonce that it has once those before it are through. Throws RuleRefused "wrong_signature" {which: permit}.
    [[nodiscard]] Task<Permit> requireSigned(OrderTerms terms, api::OrderPermit given, qint64 chainNonce);
    /// What the market may take with the order's permit, or without: one that is not needed is dropped. Throws RuleRefused
    /// "wrong_signature" for one that was overtaken, and "too_many_permits" {max}.
    [[nodiscard]] Usdc allowance(Sql &sql, Order &order, const Standing &standing, const AliveOrders &others) const;
    /// At once and not with the first trade: other orders of the wallet count on it too.
    void relay(Sql &sql, const Order &order);

private:
    /// Each is a transaction that the operator pays for.
    static constexpr qint64 kMostPerHour = 100;

    void requireRoom(Sql &sql, const evm::Address &maker) const;

    Core &m_core;
    const MarketplaceDependencies &m_modules;
    MarketChain &m_chain;
};

} // namespace freehold::marketplace
