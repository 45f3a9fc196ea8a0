// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/repeating.h"
#include "server/modules/marketplace/market_news.h"
#include "server/modules/marketplace/marketplace_config.h"
#include "server/modules/marketplace/marketplace_dependencies.h"
#include "server/modules/marketplace/matching_book.h"
#include "server/modules/marketplace/trade_news.h"

#include <chrono>
#include <map>
#include <memory>

namespace freehold::marketplace {

/// Matches the orders of every property, on the server that is active on the chain. An order is a row before anybody hears of
/// it; the engine takes rows in by their revisions, whichever server wrote them, and writes what comes of them in one transaction.
/// That transaction is refused when another process has taken the book over, and when an order is no longer as the book has
/// it: then the book is made anew from the rows, so that memory and tables never part.
class MatchingEngine {
public:
    MatchingEngine(Core &core, const MarketplaceConfig &config, const MarketplaceDependencies &modules);

    void start() { m_turns.start(); }
    [[nodiscard]] Task<> stop();
    /// Something was stored here: no need to wait for the next turn.
    void wake();

    /// One turn over all books that are behind. Never two at once: who comes while one runs has it run again.
    [[nodiscard]] Task<> turn();

    /// For admins: whether this server matches.
    [[nodiscard]] bool isActive() const;

private:
    static constexpr int kChangesPerRound = 500;
    /// The lease is asked for every half second.
    static constexpr std::chrono::milliseconds kUntilAnEndedLeaseIsKnown{1'000};

    [[nodiscard]] Task<> lookAtAll();
    [[nodiscard]] Task<> advance(PropertyId property);
    [[nodiscard]] Task<MatchingBook *> bookOf(PropertyId property);
    /// False: the book is stale.
    [[nodiscard]] Task<bool> write(std::shared_ptr<const Round> round);
    void standBack(const PropertyId &property);
    [[nodiscard]] Task<> tell(std::shared_ptr<const Round> round, const MatchingBook *book);

    Core &m_core;
    const MarketplaceDependencies &m_modules;
    const QString m_me;
    MarketNews m_news;
    TradeNews m_notices;
    std::map<PropertyId, std::unique_ptr<MatchingBook>> m_books;
    std::chrono::steady_clock::time_point m_standsBackUntil;
    bool m_isTurning = false;
    bool m_isWanted = false;
    bool m_isStopping = false;
    Repeating m_turns;
};

} // namespace freehold::marketplace
