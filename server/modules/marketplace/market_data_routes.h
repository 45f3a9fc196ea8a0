// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/marketplace/market_data.h"
#include "server/modules/marketplace/matching_engine.h"

namespace freehold::marketplace {

/// Books, trades and candles over HTTP, and what admins see of the market.
class MarketDataRoutes {
public:
    MarketDataRoutes(MarketData &data, MatchingEngine &engine) : m_data(data), m_engine(engine) { }
    void mount(Router &router);

private:
    Task<Response> book(Request request);
    Task<Response> trades(Request request);
    Task<Response> candles(Request request);
    Task<Response> ownTrades(Request request);
    Task<Response> status(Request request);
    Task<Response> failedTrades(Request request);

    MarketData &m_data;
    MatchingEngine &m_engine;
};

} // namespace freehold::marketplace
