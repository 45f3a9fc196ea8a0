// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/market_data.h"

#include "server/core/clock.h"
#include "server/modules/marketplace/settlement.h"
#include "server/modules/property/property.h"
#include "server/modules/token/token.h"

namespace freehold::marketplace {

namespace {
constexpr int kShownUnknown = 20;
} // namespace

void MarketData::requireSeen(Sql &sql, const Actor &actor, const PropertyId &property) const
{
    static_cast<void>(m_modules.property.getVisible(sql, actor, property));
    if (!m_modules.token.findToken(sql, property))
        throw notFound("token");
}

Task<BookView> MarketData::book(Actor actor, PropertyId property)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        requireSeen(sql, actor, property);
        const auto state = BookStore::find(sql, property);
        const TimeMs now = m_core.clock.now();
        return BookView{.property = property,
                        .sequence = state ? state->matchedRevision : 0,
                        .bids = BookStore::levels(sql, property, OrderSide::Buy, now, kLevels),
                        .asks = BookStore::levels(sql, property, OrderSide::Sell, now, kLevels)};
    });
}

Task<std::vector<Trade>> MarketData::trades(Actor actor, PropertyId property, std::optional<TradeId> before, int limit)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        requireSeen(sql, actor, property);
        return TradeStore::ofProperty(sql, property, before, limit + 1);
    });
}

Task<std::vector<Candle>> MarketData::candles(Actor actor, PropertyId property, api::CandleQuery query)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        requireSeen(sql, actor, property);
        return TradeStore::candles(sql, property, {query.fromMs}, {query.toMs}, query.intervalSeconds * kMsPerSecond);
    });
}

Task<std::vector<Trade>> MarketData::tradesOf(UserId user, std::optional<TradeId> before, int limit)
{
    co_return co_await m_core.database.read([=](Sql &sql) { return TradeStore::ofUser(sql, user, before, limit + 1); });
}

Task<std::vector<Trade>> MarketData::failedTrades(std::optional<TradeId> before, int limit)
{
    co_return co_await m_core.database.read([=](Sql &sql) { return TradeStore::failed(sql, before, limit + 1); });
}

Task<MarketData::Status> MarketData::status()
{
    co_return co_await m_core.database.read([](Sql &sql) {
        return Status{.books = BookStore::all(sql),
                      .matched = TradeStore::countOf(sql, TradeState::Matched),
                      .settling = TradeStore::countOf(sql, TradeState::Settling),
                      .failed = TradeStore::countOf(sql, TradeState::Failed),
                      .stuck = TradeStore::stuck(sql, Settlement::kStuckAfter),
                      .unknown = UnknownTrades::count(sql),
                      .newestUnknown = UnknownTrades::newest(sql, kShownUnknown)};
    });
}

} // namespace freehold::marketplace
