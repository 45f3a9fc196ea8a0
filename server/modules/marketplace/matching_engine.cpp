// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/matching_engine.h"

#include "server/core/log/log.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/marketplace/market_pause_store.h"
#include "server/modules/marketplace/order_store.h"
#include "server/modules/marketplace/trade_store.h"

#include <QScopeGuard>

#include <chrono>
#include <exception>
#include <set>

namespace freehold::marketplace {

namespace {

constexpr int kNameBytes = 12;
constexpr std::size_t kToldLevels = 50;

/// Leaves the transaction undone: the book in memory is not what the rows say.
class BookIsStale final : public std::exception { };
/// Likewise: another process matches this book now.
class BookIsTaken final : public std::exception { };

/// Gives those that were open until their time was over.
std::vector<OrderId> apply(Sql &sql, const Round &round, const QString &engine, TimeMs now)
{
    if (!BookStore::advance(sql, round.after, engine))
        throw BookIsTaken();
    for (const auto &[order, match] : round.matched)
        if (!OrderStore::addMatched(sql, order, match.before, match.added))
            throw BookIsStale();
    for (const Trade &trade : round.trades)
        TradeStore::insert(sql, trade);
    std::vector<OrderId> expired;
    for (const Round::Closing &closing : round.closings) {
        const bool isClosed = OrderStore::closeIfOpen(sql, closing.order, closing.standing, closing.reason, now);
        if (isClosed && closing.standing == OrderState::Expired)
            expired.push_back(closing.order);
    }
    return expired;
}

std::vector<Order> touched(Sql &sql, const Round &round)
{
    std::set<OrderId> ids;
    for (const auto &[order, match] : round.matched)
        ids.insert(order);
    for (const Round::Closing &closing : round.closings)
        ids.insert(closing.order);
    std::vector<Order> orders;
    for (const OrderId &id : ids)
        orders.push_back(OrderStore::get(sql, id));
    return orders;
}

} // namespace

MatchingEngine::MatchingEngine(Core &core, const MarketplaceConfig &config, const MarketplaceDependencies &modules)
    : m_core(core)
    , m_modules(modules)
    , m_me(QString::fromLatin1(core.random.bytes(kNameBytes).toHex()))
    , m_news(core.hub)
    , m_notices(core, modules)
    , m_turns(std::chrono::milliseconds(config.matchMs), [this] { return turn(); }, "marketplace.matching")
{
}

bool MatchingEngine::isActive() const { return m_modules.blockchain.isActive(); }

void MatchingEngine::wake()
{
    if (!m_isStopping)
        detach(turn(), "marketplace.matching");
}

Task<> MatchingEngine::stop()
{
    m_isStopping = true;
    co_await m_turns.stop();
    while (m_isTurning)
        co_await sleepFor(std::chrono::milliseconds(5));
}

Task<> MatchingEngine::turn()
{
    m_isWanted = true;
    if (m_isTurning)
        co_return;
    m_isTurning = true;
    const auto ended = qScopeGuard([this] { m_isTurning = false; });
    while (m_isWanted && !m_isStopping) {
        m_isWanted = false;
        co_await lookAtAll();
    }
}

Task<> MatchingEngine::lookAtAll()
{
    if (!isActive() || std::chrono::steady_clock::now() < m_standsBackUntil) {
        m_books.clear();
        co_return;
    }
    const auto behind = co_await m_core.database.read(
        [](Sql &sql) { return MarketPauses::isOn(sql) ? std::vector<BookState>() : BookStore::behind(sql); });
    for (const BookState &state : behind) {
        try {
            co_await advance(state.property);
        } catch (const BookIsTaken &) {
            standBack(state.property);
            co_return;
        } catch (const std::exception &error) {
            // Other properties go on; this one's book is made anew.
            m_books.erase(state.property);
            log::error("order_book_stopped", {{"property", state.property.text()}, {"error", error.what()}});
        }
    }
}

/// Whoever took the book was active after this server was, which may only not know yet that it is no longer, as when it
/// slept: it takes no book back before it must know.
void MatchingEngine::standBack(const PropertyId &property)
{
    log::warning("order_book_taken", {{"property", property.text()}});
    m_books.clear();
    m_standsBackUntil = std::chrono::steady_clock::now() + kUntilAnEndedLeaseIsKnown;
}

Task<> MatchingEngine::advance(PropertyId property)
{
    MatchingBook *book = co_await bookOf(property);
    const qint64 from = book->state().matchedRevision;
    const auto changes = co_await m_core.database.read(
        [=](Sql &sql) { return OrderStore::changedSince(sql, property, from, kChangesPerRound); });
    const auto round = std::make_shared<const Round>(book->take(changes, m_core.clock.now(), m_core.ids));
    if (co_await write(round)) {
        co_await tell(round, book);
        co_return;
    }
    log::info("order_book_made_anew", {{"property", property.text()}});
    m_books.erase(property);
}

Task<MatchingBook *> MatchingEngine::bookOf(PropertyId property)
{
    if (const auto found = m_books.find(property); found != m_books.end())
        co_return found->second.get();
    struct Rows {
        BookState state;
        std::vector<BookOrder> resting;
    };
    // Taken first: from here on no other process matches these orders. Read apart from it, as that may take a while, in which
    // others write.
    co_await m_core.database.write([=, me = m_me](Sql &sql) { BookStore::take(sql, property, me); });
    const auto rows = co_await m_core.database.read([=](Sql &sql) {
        const BookState state = BookStore::find(sql, property).value();
        return std::make_shared<const Rows>(Rows{state, OrderStore::resting(sql, property, state.matchedRevision)});
    });
    auto &book = m_books[property];
    book = std::make_unique<MatchingBook>(rows->state, rows->resting);
    co_return book.get();
}

Task<bool> MatchingEngine::write(std::shared_ptr<const Round> round)
{
    try {
        co_await m_core.database.write([=, this, me = m_me, now = m_core.clock.now()](Sql &sql) {
            for (const OrderId &expired : apply(sql, *round, me, now))
                m_notices.expired(sql, OrderStore::get(sql, expired));
        });
    } catch (const BookIsStale &) {
        co_return false;
    }
    co_return true;
}

Task<> MatchingEngine::tell(std::shared_ptr<const Round> round, const MatchingBook *book)
{
    m_news.tellBook({.property = round->after.property,
                     .sequence = round->after.matchedRevision,
                     .bids = book->levels(OrderSide::Buy, kToldLevels),
                     .asks = book->levels(OrderSide::Sell, kToldLevels)});
    for (const Trade &trade : round->trades)
        m_news.tellTrade(trade);
    if (round->matched.empty() && round->closings.empty())
        co_return;
    const auto orders = co_await m_core.database.read([=](Sql &sql) { return touched(sql, *round); });
    for (const Order &order : orders)
        m_news.tellOrder(order);
}

} // namespace freehold::marketplace
