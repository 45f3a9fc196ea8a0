// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/matching_book.h"

#include "server/core/clock.h"
#include "server/modules/marketplace/order_terms.h"
#include "server/modules/marketplace/settlement_batches.h"

#include <optional>
#include <stdexcept>
#include <utility>

namespace freehold::marketplace {

namespace {

// The engine's words have the numbers of the signed order, as ours do.
engine::Side engineSide(OrderSide side) { return static_cast<engine::Side>(side); }
engine::TimeInForce engineTime(TimeInForce timeInForce) { return static_cast<engine::TimeInForce>(timeInForce); }
engine::OrderId numberOf(const Order &order) { return static_cast<engine::OrderId>(order.sequence); }

/// Nothing for one that is full: that is no end to tell of.
std::optional<QString> reasonOf(engine::CloseReason reason)
{
    switch (reason) {
    case engine::CloseReason::Filled: return std::nullopt;
    case engine::CloseReason::Cancelled: return std::nullopt; // we asked for it, and the row says why
    case engine::CloseReason::Expired: return "expired";
    case engine::CloseReason::NotFilledAtOnce: return "not_filled_at_once";
    case engine::CloseReason::SelfTrade: return "self_trade";
    case engine::CloseReason::WouldTake: return "would_take";
    }
    std::unreachable();
}

QString reasonOf(engine::Refusal refusal)
{
    switch (refusal) {
    case engine::Refusal::WouldTake: return "would_take";
    case engine::Refusal::NotFillable: return "not_fillable";
    case engine::Refusal::Expired: return "expired";
    case engine::Refusal::BookFull: return "book_full";
    case engine::Refusal::BadShares:
    case engine::Refusal::BadPrice:
    case engine::Refusal::QuoteTooLarge: return "too_large";
    case engine::Refusal::None:
    case engine::Refusal::BadId:
    case engine::Refusal::UnknownId:
    case engine::Refusal::BadSequence:
    case engine::Refusal::CannotRest:
    case engine::Refusal::DuplicateId:
    case engine::Refusal::AlreadySuspended:
    case engine::Refusal::NotSuspended: break;
    }
    throw std::logic_error("the engine refused what its caller must not ask");
}

/// For what is of no interest to anybody.
struct Nobody {
    template <typename Event>
    void operator()(const Event &) const
    {
    }
};

} // namespace

/// Writes down what the engine says.
class MatchingBook::Sink {
public:
    Sink(MatchingBook &book, TimeMs now, IdGenerator &ids) : m_book(book), m_now(now), m_ids(ids) { }

    void operator()(const engine::Accepted &) const { }
    void operator()(const engine::Modified &) const { }
    void operator()(const engine::Traded &traded)
    {
        Entry &resting = m_book.m_entries.at(traded.resting);
        Entry &taking = m_book.m_entries.at(traded.taking);
        Trade trade;
        trade.id = m_ids.next<TradeId>();
        trade.property = m_book.m_state.property;
        trade.number = ++m_book.m_state.tradeCount;
        trade.resting = resting.id;
        trade.taking = taking.id;
        const bool takerBuys = traded.takingSide == engine::Side::Buy;
        const Entry &buy = takerBuys ? taking : resting;
        const Entry &sell = takerBuys ? resting : taking;
        trade.buy = buy.id;
        trade.sell = sell.id;
        trade.buyer = buy.user;
        trade.seller = sell.user;
        trade.shares = {traded.shares};
        trade.price = {traded.priceMicroUsdc};
        trade.matchedAt = m_now;
        trade.dueAt = m_now;
        round.trades.push_back(trade);
        add(resting, trade.shares);
        add(taking, trade.shares);
    }
    void operator()(const engine::Closed &closed)
    {
        const auto entry = m_book.m_entries.find(closed.id);
        if (entry == m_book.m_entries.end())
            return;
        if (const auto reason = reasonOf(closed.reason))
            close(entry->second.id, *reason);
        m_book.m_entries.erase(entry);
    }
    void close(const OrderId &order, const QString &reason)
    {
        const auto standing = reason == u"expired" ? OrderState::Expired : OrderState::Cancelled;
        round.closings.push_back({order, standing, reason});
    }

    Round round;

private:
    void add(Entry &entry, Shares shares)
    {
        Round::Match &match = round.matched.try_emplace(entry.id, Round::Match{entry.matched, {}}).first->second;
        match.added.count += shares.count;
        entry.matched.count += shares.count;
    }

    MatchingBook &m_book;
    TimeMs m_now;
    IdGenerator &m_ids;
};

MatchingBook::MatchingBook(BookState state, const std::vector<BookOrder> &resting)
    : m_state(std::move(state))
    , m_book({.fillsOfWholeOrder = kFillsOfWholeOrder,
              .expectedOrders = static_cast<std::uint32_t>(resting.size() + 1024)})
{
    std::vector<engine::RestingOrder> orders;
    orders.reserve(resting.size());
    m_entries.reserve(resting.size());
    for (const BookOrder &order : resting) {
        orders.push_back(restingOf(order));
        m_entries.emplace(orders.back().id, Entry{order.id, order.user, order.matched});
    }
    if (!m_book.rebuild(std::move(orders), Nobody()).empty())
        throw std::logic_error("the engine refused an order that rested before");
    m_book.continueAfter(static_cast<engine::Sequence>(m_state.matchedRevision));
}

Round MatchingBook::take(const std::vector<Order> &changes, TimeMs now, IdGenerator &ids)
{
    Sink sink(*this, now, ids);
    m_book.expire(now.value / kMsPerSecond, sink);
    for (const Order &order : changes) {
        takeIn(order, sink);
        m_state.matchedRevision = order.revision;
    }
    sink.round.after = m_state;
    return std::move(sink.round);
}

void MatchingBook::takeIn(const Order &order, Sink &sink)
{
    if (m_book.find(numberOf(order))) {
        static_cast<void>(m_book.cancel(numberOf(order), Nobody()));
        m_entries.erase(numberOf(order));
    }
    if (order.standing != OrderState::Open || order.open().count == 0)
        return;
    const bool isNew = order.revision == order.sequence;
    if (!isNew && !canRest(order.terms.timeInForce))
        return sink.close(order.id, "not_filled_at_once"); // a failed settlement gave shares back to it
    m_entries.emplace(numberOf(order), Entry{order.id, order.user, order.matched});
    if (isNew)
        submit(order, sink);
    else
        putBack(order, sink);
}

void MatchingBook::submit(const Order &order, Sink &sink)
{
    // The engine counts on from here, so that the place in time it gives is the order's own.
    m_book.continueAfter(static_cast<engine::Sequence>(order.sequence - 1));
    const auto refusal = m_book.submit({.id = numberOf(order),
                                        .owner = ownerOf(order.user),
                                        .side = engineSide(order.terms.side),
                                        .timeInForce = engineTime(order.terms.timeInForce),
                                        .shares = order.open().count,
                                        .priceMicroUsdc = order.terms.price.micro,
                                        .expirySeconds = lastMatchAt(order.terms).value / kMsPerSecond},
                                       sink);
    if (refusal == engine::Refusal::None)
        return;
    m_entries.erase(numberOf(order));
    sink.close(order.id, reasonOf(refusal));
}

void MatchingBook::putBack(const Order &order, Sink &sink)
{
    const auto refusal = m_book.restore(restingOf(BookOrder::of(order)), sink);
    if (refusal == engine::Refusal::None)
        return;
    m_entries.erase(numberOf(order));
    sink.close(order.id, reasonOf(refusal));
}

engine::OwnerId MatchingBook::ownerOf(const UserId &user)
{
    return m_owners.try_emplace(user, m_owners.size() + 1).first->second;
}

engine::RestingOrder MatchingBook::restingOf(const BookOrder &order)
{
    return {.id = static_cast<engine::OrderId>(order.sequence),
            .owner = ownerOf(order.user),
            .side = engineSide(order.side),
            .timeInForce = engineTime(order.timeInForce),
            .standing = engine::Standing::Open,
            .shares = order.shares.count,
            .priceMicroUsdc = order.price.micro,
            .expirySeconds = order.lastMatchAt.value / kMsPerSecond,
            .sequence = static_cast<engine::Sequence>(order.sequence)};
}

std::vector<Level> MatchingBook::levels(OrderSide side, std::size_t limit) const
{
    std::vector<engine::PriceLevel> prices(limit);
    const std::size_t count = m_book.depth(engineSide(side), prices);
    std::vector<Level> levels;
    for (std::size_t i = 0; i < std::min(count, limit); ++i)
        levels.push_back({.side = side,
                          .price = {prices[i].priceMicroUsdc},
                          .shares = {prices[i].shares},
                          .orders = prices[i].orders});
    return levels;
}

} // namespace freehold::marketplace
