// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/http/actor.h"
#include "server/modules/marketplace/known_makers.h"
#include "server/modules/marketplace/market_chain.h"
#include "server/modules/marketplace/marketplace_dependencies.h"
#include "server/modules/token/token.h"

namespace freehold::marketplace {

/// Whether an order could be settled if somebody took it now: the market, the rules of the shares, the maker's means.
class OrderAdmission {
public:
    /// Waiting or on their way to the chain: all of them are counted with every new one.
    static constexpr qint64 kMaxAlivePerWallet = 200;

    OrderAdmission(Core &core, const MarketplaceDependencies &modules)
        : m_core(core), m_modules(modules), m_chain(modules.blockchain), m_known(MakerLogs())
    {
    }

    /// The token of a property that trades. Throws NotFound, and Conflict "wrong_state" for one that does not.
    [[nodiscard]] token::PropertyToken requireTraded(Sql &sql, const Actor &actor, const PropertyId &property) const;

    /// The same without a word of why there is none.
    [[nodiscard]] std::shared_ptr<const token::PropertyToken> findTraded(Sql &sql, const PropertyId &property) const;

    /// What the chain says of the maker now, which is known from then on.
    [[nodiscard]] Task<MakerFacts> ask(UserId user, OrderTerms terms);
    /// What it said before, where no log says that it may be otherwise.
    [[nodiscard]] std::optional<MakerFacts> known(const OrderTerms &terms) const;
    void forget(const OrderTerms &terms);

    /// Everything but shares and money: throws RuleRefused with the first reason that stands against it.
    void requireAllowed(const compliance::PersonSeen &person, const OrderTerms &terms, const MakerFacts &facts) const;
    void requireAllowed(Sql &sql, const UserId &user, const OrderTerms &terms, const MakerFacts &facts) const;
    /// Which rule of the shares stands against an order on chain now, shares and money apart; nothing when none does.
    [[nodiscard]] Task<std::optional<QString>> refusedBy(UserId user, OrderTerms terms);
    /// Who the makers of these orders are, by place; inside the transaction that stores them.
    [[nodiscard]] std::vector<compliance::PersonSeen> makersOf(Sql &sql, const std::vector<Order> &orders) const;
    /// What this server knows and the chain does not yet.
    void requireStanding(const compliance::PersonSeen &person, const token::PropertyToken &token) const;
    /// The wallet's orders as `known` here, but for what the chain says that it has settled of them.
    [[nodiscard]] static AliveOrders others(Sql &sql, AliveOrders known, const evm::Address &maker,
                                            const Standing &standing);
    /// Shares or money, beside all that the wallet's other orders would take; and that these are not too many.
    static void requireMeans(const AliveOrders &others, const OrderTerms &terms, const Means &means);

    [[nodiscard]] MarketChain &chain() { return m_chain; }

    [[nodiscard]] KnownMakers &knownMakers() { return m_known; }

private:
    [[nodiscard]] Task<compliance::SeenOnChain> rulesOf(UserId user, OrderTerms terms);

    Core &m_core;
    const MarketplaceDependencies &m_modules;
    MarketChain m_chain;
    KnownMakers m_known;
};

} // namespace freehold::marketplace
