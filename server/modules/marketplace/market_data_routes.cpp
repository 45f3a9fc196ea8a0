// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/market_data_routes.h"

#include "server/core/http/paging.h"
#include "server/modules/marketplace/marketplace_answers.h"

namespace freehold::marketplace {

namespace {

const QString kPropertyId = "property_id";

QJsonObject queryOf(const Request &request)
{
    QJsonObject query;
    for (const char *name : {"interval", "from", "to"})
        if (const auto value = request.queryText(name))
            query.insert(name, *value);
    return query;
}

QJsonObject toJson(const BookState &book)
{
    return {{"property_id", book.property.text()},
            {"sequence", book.matchedRevision},
            {"behind", book.revision - book.matchedRevision},
            {"trades", book.tradeCount}};
}

QJsonObject toJson(const TradeStore::Stuck &stuck)
{
    const QJsonValue oldest = stuck.oldest ? QJsonValue(stuck.oldest->toString()) : QJsonValue();
    return {{"trades", stuck.trades}, {"oldest_matched_at", oldest}};
}

QJsonObject toJson(const UnknownTrade &trade)
{
    return {{"transaction_hash", trade.log.transactionHash.toHex()},
            {"kind", trade.kind},
            {"token", trade.token.toChecksum()},
            {"shares", trade.shares},
            {"at", trade.at.toString()}};
}

} // namespace

void MarketDataRoutes::mount(Router &router)
{
    const QString one = "/properties/{property_id}";
    router.get(one + "/book", Permission::Public, &MarketDataRoutes::book, this);
    router.get(one + "/trades", Permission::Public, &MarketDataRoutes::trades, this);
    router.get(one + "/candles", Permission::Public, &MarketDataRoutes::candles, this);
    router.get("/trades", Permission::BuyShares, &MarketDataRoutes::ownTrades, this);
    router.get("/admin/market", Permission::ViewOperations, &MarketDataRoutes::status, this);
    router.get("/admin/market/failed-trades", Permission::ViewOperations, &MarketDataRoutes::failedTrades, this);
}

Task<Response> MarketDataRoutes::book(Request request)
{
    const BookView book = co_await m_data.book(request.actor(), request.pathId<PropertyId>(kPropertyId));
    co_return Response::ok(marketplace::toJson(book));
}

Task<Response> MarketDataRoutes::trades(Request request)
{
    const Paging paging(request);
    auto trades = co_await m_data.trades(request.actor(), request.pathId<PropertyId>(kPropertyId),
                                         paging.afterId<TradeId>(), paging.limit());
    co_return paging.answer(std::move(trades), publicJson);
}

Task<Response> MarketDataRoutes::candles(Request request)
{
    const auto property = request.pathId<PropertyId>(kPropertyId);
    const auto query = valid(api::CandleQuery::parse(queryOf(request)));
    const auto candles = co_await m_data.candles(request.actor(), property, query);
    QJsonArray items;
    for (const Candle &candle : candles)
        items.append(marketplace::toJson(candle));
    co_return Response::ok({{"items", items}});
}

Task<Response> MarketDataRoutes::ownTrades(Request request)
{
    const Paging paging(request);
    const UserId user = request.actor().id;
    auto trades = co_await m_data.tradesOf(user, paging.afterId<TradeId>(), paging.limit());
    co_return paging.answer(std::move(trades), [&user](const Trade &trade) { return ownJson(trade, user); });
}

Task<Response> MarketDataRoutes::status(Request)
{
    const MarketData::Status status = co_await m_data.status();
    QJsonArray books;
    for (const BookState &book : status.books)
        books.append(toJson(book));
    QJsonArray unknown;
    for (const UnknownTrade &trade : status.newestUnknown)
        unknown.append(toJson(trade));
    co_return Response::ok({{"is_matching_here", m_engine.isActive()},
                            {"matched", status.matched},
                            {"settling", status.settling},
                            {"failed", status.failed},
                            {"stuck", toJson(status.stuck)},
                            {"unknown_trades", QJsonObject{{"count", status.unknown}, {"newest", unknown}}},
                            {"books", books}});
}

Task<Response> MarketDataRoutes::failedTrades(Request request)
{
    const Paging paging(request);
    auto trades = co_await m_data.failedTrades(paging.afterId<TradeId>(), paging.limit());
    co_return paging.answer(std::move(trades), adminJson);
}

} // namespace freehold::marketplace
