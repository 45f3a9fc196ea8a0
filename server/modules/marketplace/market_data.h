// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/http/actor.h"
#include "server/modules/marketplace/marketplace_answers.h"
#include "server/modules/marketplace/marketplace_dependencies.h"
#include "server/modules/marketplace/trade_store.h"
#include "server/modules/marketplace/unknown_trade_store.h"
#include "shared/api/order_api.h"

namespace freehold::marketplace {

/// What everybody who sees a property may know of its market, and what admins may know of all.
class MarketData {
public:
    static constexpr int kLevels = 50;

    MarketData(Core &core, const MarketplaceDependencies &modules) : m_core(core), m_modules(modules) { }

    /// NotFound for a property that the actor does not see or that has no token.
    [[nodiscard]] Task<BookView> book(Actor actor, PropertyId property);
    /// Newest first; one more than `limit` when there is another page.
    [[nodiscard]] Task<std::vector<Trade>> trades(Actor actor, PropertyId property, std::optional<TradeId> before,
                                                  int limit);
    [[nodiscard]] Task<std::vector<Candle>> candles(Actor actor, PropertyId property, api::CandleQuery query);
    [[nodiscard]] Task<std::vector<Trade>> tradesOf(UserId user, std::optional<TradeId> before, int limit);
    [[nodiscard]] Task<std::vector<Trade>> failedTrades(std::optional<TradeId> before, int limit);

    /// How far everything is.
    struct Status {
        std::vector<BookState> books;
        qint64 matched = 0;
        qint64 settling = 0;
        qint64 failed = 0;
        TradeStore::Stuck stuck;
        qint64 unknown = 0;
        std::vector<UnknownTrade> newestUnknown;
    };
    [[nodiscard]] Task<Status> status();

private:
    void requireSeen(Sql &sql, const Actor &actor, const PropertyId &property) const;

    Core &m_core;
    const MarketplaceDependencies &m_modules;
};

} // namespace freehold::marketplace
