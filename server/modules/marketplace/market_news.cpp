// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/market_news.h"

#include <algorithm>

namespace freehold::marketplace {

namespace {

bool isSame(const Level &a, const Level &b)
{
    return a.price == b.price && a.shares == b.shares && a.orders == b.orders;
}

/// The levels of `now` that are not in `before`, and those that are gone, with no shares.
std::vector<Level> changedLevels(const std::vector<Level> &before, const std::vector<Level> &now)
{
    std::vector<Level> changed;
    for (const Level &level : now)
        if (std::ranges::none_of(before, [&](const Level &other) { return isSame(level, other); }))
            changed.push_back(level);
    for (const Level &level : before)
        if (std::ranges::find(now, level.price, &Level::price) == now.end())
            changed.push_back({.side = level.side, .price = level.price, .shares = {}, .orders = 0});
    return changed;
}

} // namespace

void MarketNews::tellBook(const BookView &book)
{
    const auto [entry, isFirst] = m_told.try_emplace(book.property);
    BookView &told = entry->second;
    BookView changes = book;
    changes.bids = changedLevels(told.bids, book.bids);
    changes.asks = changedLevels(told.asks, book.asks);
    told = book;
    if (!isFirst && changes.bids.empty() && changes.asks.empty())
        return;
    QJsonObject message = toJson(changes);
    const QJsonObject whole = toJson(book);
    message.insert("whole", isFirst);
    for (const QString &best : {QString("best_bid"), QString("best_ask")})
        message.insert(best, whole.value(best));
    m_hub.publish(kBookTopic + book.property.text(), message);
}

void MarketNews::tellTrade(const Trade &trade)
{
    m_hub.publish(kTradesTopic + trade.property.text(), publicJson(trade));
}

void MarketNews::tellOrder(const Order &order) { m_hub.publishTo(order.user, kOrdersTopic, toJson(order)); }

} // namespace freehold::marketplace
