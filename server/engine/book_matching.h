// SPDX-License-Identifier: GPL-3.0-or-later
// The hot path of book.h, which includes it: new orders, cancels and modifications.
#pragma once

#include "server/engine/book.h"

#include <algorithm>

namespace freehold::engine {

inline bool Book::crosses(Side side, std::int64_t tick) const
{
    const Ladder &others = ladder(opposite(side));
    return others.bestKey() <= others.keyOf(tick); // kNoKey is greater than any
}

inline Refusal Book::checkTerms(std::int64_t shares, std::int64_t priceMicroUsdc, std::int64_t *tick) const
{
    if (shares <= 0 || shares > kMaxShares || (m_config.lotShares != 1 && shares % m_config.lotShares != 0))
        return Refusal::BadShares;
    if (priceMicroUsdc <= 0)
        return Refusal::BadPrice;
    *tick = priceMicroUsdc / m_config.tickMicroUsdc;
    if (*tick * m_config.tickMicroUsdc != priceMicroUsdc || *tick >= kTickLimit)
        return Refusal::BadPrice;
    std::int64_t quote = 0;
    return __builtin_mul_overflow(shares, priceMicroUsdc, &quote) ? Refusal::QuoteTooLarge : Refusal::None;
}

template <EventSink Sink>
Refusal Book::submit(const NewOrder &order, Sink &&sink)
{
    if (order.id == 0)
        return Refusal::BadId;
    std::int64_t tick = 0;
    if (const Refusal refusal = checkTerms(order.shares, order.priceMicroUsdc, &tick); refusal != Refusal::None)
        return refusal;
    if (order.expirySeconds <= m_nowSeconds)
        return Refusal::Expired;
    if (m_ids.find(order.id, m_orders) != kNone)
        return Refusal::DuplicateId;
    if (m_ids.size() >= kMaxOrders)
        return Refusal::BookFull;
    const bool takes = crosses(order.side, tick);
    const Ladder::Key limit = ladder(opposite(order.side)).keyOf(tick);
    if (order.timeInForce == TimeInForce::PostOnly && takes)
        return Refusal::WouldTake;
    if (order.timeInForce == TimeInForce::FillOrKill && !canFill(order, limit))
        return Refusal::NotFillable;

    const Sequence sequence = ++m_lastSequence;
    sink(Accepted{order.id, sequence});
    Taker taker{order.id, order.owner, order.side, order.shares};
    const Met met = takes ? take(taker, limit, sink) : Met::NobodyElse;
    if (taker.shares == 0)
        sink(Closed{order.id, CloseReason::Filled, 0});
    else if (met == Met::Oneself)
        sink(Closed{order.id, CloseReason::SelfTrade, taker.shares});
    else if (order.timeInForce == TimeInForce::ImmediateOrCancel)
        sink(Closed{order.id, CloseReason::NotFilledAtOnce, taker.shares});
    else
        ladder(order.side)
            .append(m_orders,
                    add({.id = order.id,
                         .owner = order.owner,
                         .sequence = sequence,
                         .shares = taker.shares,
                         .tick = tick,
                         .expirySeconds = order.expirySeconds,
                         .side = order.side,
                         .timeInForce = order.timeInForce}));
    return Refusal::None;
}

/// Trades with the others up to the limit, the best price first and the oldest order at it.
template <class Sink>
Book::Met Book::take(Taker &taker, Ladder::Key limit, Sink &sink)
{
    Ladder &others = ladder(opposite(taker.side));
    while (taker.shares > 0 && others.bestKey() <= limit) {
        const std::uint32_t index = others.bestLevel().head;
        OrderNode &resting = m_orders[index];
        if (resting.owner == taker.owner)
            return Met::Oneself;
        const std::int64_t shares = std::min(taker.shares, resting.shares);
        taker.shares -= shares;
        resting.shares -= shares;
        others.addShares(resting.level, -shares);
        sink(Traded{resting.id, taker.id, taker.side, priceOf(resting), shares, resting.shares, taker.shares});
        if (resting.shares == 0)
            close(index, CloseReason::Filled, sink);
    }
    return Met::NobodyElse;
}

template <class Sink>
void Book::close(std::uint32_t index, CloseReason reason, Sink &sink)
{
    const OrderNode &node = m_orders[index];
    const Closed closed{node.id, reason, node.shares};
    if (node.state == NodeState::Linked)
        ladder(node.side).remove(m_orders, index);
    m_ids.erase(node.id, index);
    m_orders.give(index);
    sink(closed);
}

template <EventSink Sink>
Refusal Book::cancel(OrderId id, Sink &&sink)
{
    if (id == 0)
        return Refusal::BadId;
    const std::uint32_t index = m_ids.find(id, m_orders);
    if (index == kNone)
        return Refusal::UnknownId;
    close(index, CloseReason::Cancelled, sink);
    return Refusal::None;
}

template <EventSink Sink>
Refusal Book::modify(OrderId id, std::int64_t shares, std::int64_t priceMicroUsdc, Sink &&sink)
{
    if (id == 0)
        return Refusal::BadId;
    const std::uint32_t index = m_ids.find(id, m_orders);
    if (index == kNone)
        return Refusal::UnknownId;
    std::int64_t tick = 0;
    if (const Refusal refusal = checkTerms(shares, priceMicroUsdc, &tick); refusal != Refusal::None)
        return refusal;
    OrderNode &node = m_orders[index];
    const bool isLinked = node.state == NodeState::Linked;
    if (isLinked && node.timeInForce == TimeInForce::PostOnly && crosses(node.side, tick))
        return Refusal::WouldTake;

    const bool keepsPlace = tick == node.tick && shares <= node.shares;
    if (isLinked && keepsPlace)
        ladder(node.side).addShares(node.level, shares - node.shares);
    else if (isLinked)
        ladder(node.side).remove(m_orders, index);
    node.shares = shares;
    node.tick = tick;
    if (!keepsPlace)
        node.sequence = ++m_lastSequence;
    sink(Modified{id, node.sequence, shares, priceMicroUsdc});
    if (isLinked && !keepsPlace)
        takeAndRest(index, sink);
    return Refusal::None;
}

/// An order that has just been taken out of its level, with what it is from now on.
template <class Sink>
void Book::takeAndRest(std::uint32_t index, Sink &sink)
{
    OrderNode &node = m_orders[index];
    node.state = NodeState::Suspended; // in no level while it trades
    Taker taker{node.id, node.owner, node.side, node.shares};
    const Met met = take(taker, ladder(opposite(node.side)).keyOf(node.tick), sink);
    node.shares = taker.shares;
    if (taker.shares == 0)
        close(index, CloseReason::Filled, sink);
    else if (met == Met::Oneself)
        close(index, CloseReason::SelfTrade, sink);
    else
        ladder(node.side).append(m_orders, index);
}

} // namespace freehold::engine
