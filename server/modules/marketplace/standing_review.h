// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/repeating.h"
#include "server/modules/marketplace/market_chain.h"
#include "server/modules/marketplace/market_news.h"
#include "server/modules/marketplace/marketplace_config.h"
#include "server/modules/marketplace/marketplace_dependencies.h"
#include "server/modules/marketplace/order_admission.h"
#include "server/modules/marketplace/trade_news.h"

#include <functional>
#include <map>

namespace freehold::marketplace {

/// Looks again whether orders that wait could still be settled, and suspends and resumes them: of a person when news say that
/// something of theirs has changed, and of every wallet in turn, as USDC moves without any news to this server. Ends those whose
/// time is over.
class StandingReview {
public:
    StandingReview(Core &core, const MarketplaceConfig &config, const MarketplaceDependencies &modules,
                   OrderAdmission &admission);
    void start() { m_sweeps.start(); }
    [[nodiscard]] Task<> stop() { return m_sweeps.stop(); }

    /// Called after orders were suspended, resumed or have expired, with each.
    using Listener = std::function<void(const Order &)>;
    void onChange(Listener listener) { m_listener = std::move(listener); }

    [[nodiscard]] Task<> sweep();
    [[nodiscard]] Task<> reviewUser(UserId user);
    [[nodiscard]] Task<> reviewWallet(evm::Address wallet) { return review(wallet, Rules::AsTheyWere); }
    /// Other rules hold for the token: each of its orders is asked about.
    [[nodiscard]] Task<> reviewToken(evm::Address token);

private:
    static constexpr int kExpiredPerTurn = 500;

    /// A wallet's orders for one token, as the chain sees them.
    struct Look {
        evm::Address wallet;
        evm::Address token;
        Standing standing;
        /// Of the orders that were asked about: what the rules of the shares say against them.
        std::map<OrderId, std::optional<QString>> rules;
    };
    /// Rules change by news, so only what they stand against is asked about again and again.
    enum class Rules { AsTheyWere, Changed };
    [[nodiscard]] Task<> review(evm::Address wallet, Rules rules);
    [[nodiscard]] Task<std::map<OrderId, std::optional<QString>>> askRules(std::vector<Order> orders,
                                                                           evm::Address token, Rules rules);
    [[nodiscard]] Task<> expire();
    [[nodiscard]] std::vector<Order> endExpired(Sql &sql);
    /// An order that is to be suspended for the reason, or resumed for there is none.
    struct Judgment {
        Order order;
        std::optional<QString> reason;
    };
    [[nodiscard]] std::vector<Judgment> judgments(Sql &sql, const Look &look) const;
    /// Those that are others now.
    [[nodiscard]] std::vector<Order> judge(Sql &sql, const Look &look);
    [[nodiscard]] std::optional<QString> lostStanding(Sql &sql, const Order &order) const;
    void tell(const std::vector<Order> &orders);

    Core &m_core;
    const MarketplaceDependencies &m_modules;
    OrderAdmission &m_admission;
    TradeNews m_news;
    Listener m_listener;
    Repeating m_sweeps;
};

} // namespace freehold::marketplace
