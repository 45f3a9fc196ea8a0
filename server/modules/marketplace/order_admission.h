// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/http/actor.h"
#include "server/modules/marketplace/market_chain.h"
#include "server/modules/marketplace/marketplace_dependencies.h"
#include "server/modules/token/token.h"
#include "shared/api/compliance_api.h"

namespace freehold::marketplace {

/// Whether an order could be settled if somebody took it now: the market, the rules of the shares, the maker's means.
class OrderAdmission {
public:
    /// Waiting or on their way to the chain: all of them are counted with every new one.
    static constexpr qint64 kMaxAlivePerWallet = 200;

    OrderAdmission(Core &core, const MarketplaceDependencies &modules)
        : m_core(core), m_modules(modules), m_chain(modules.blockchain)
    {
    }

    /// The token of a property that trades. Throws NotFound, and Conflict "wrong_state" for one that does not.
    [[nodiscard]] token::PropertyToken requireTraded(Sql &sql, const Actor &actor, const PropertyId &property) const;

    /// Everything of the chain but shares and money: throws RuleRefused with the first reason that stands against it.
    [[nodiscard]] Task<Standing> requireAllowed(UserId user, OrderTerms terms);
    /// What this server knows and the chain does not yet; inside the transaction that stores the order.
    void requireStanding(Sql &sql, const UserId &user, const token::PropertyToken &token) const;
    /// Shares or money, beside all that the wallet's other orders would take; and that these are not too many.
    void requireMeans(Sql &sql, const OrderTerms &terms, const Means &means) const;
    [[nodiscard]] static Promised promised(Sql &sql, const OrderTerms &terms);

    [[nodiscard]] MarketChain &chain() { return m_chain; }

private:
    [[nodiscard]] Task<std::vector<api::EligibilityCheck>> rulesOf(UserId user, OrderTerms terms);

    Core &m_core;
    const MarketplaceDependencies &m_modules;
    MarketChain m_chain;
};

} // namespace freehold::marketplace
