// SPDX-License-Identifier: GPL-3.0-or-later
// The rest of the templates of book.h, which includes it: orders that come back to their old places, and those that
// expire.
#pragma once

#include "server/engine/book.h"

#include <algorithm>
#include <utility>

namespace freehold::engine {

template <EventSink Sink>
Refusal Book::resume(OrderId id, Sink &&sink)
{
    if (id == 0)
        return Refusal::BadId;
    const std::uint32_t index = m_ids.find(id, m_orders);
    if (index == kNone)
        return Refusal::UnknownId;
    if (m_orders[index].state != NodeState::Suspended)
        return Refusal::NotSuspended;
    bringIn(index, sink);
    return Refusal::None;
}

template <EventSink Sink>
Refusal Book::restore(const RestingOrder &order, Sink &&sink)
{
    const std::uint32_t index = order.id == 0 ? kNone : m_ids.find(order.id, m_orders);
    if (index == kNone)
        return put(order, sink);
    OrderNode &node = m_orders[index];
    if (node.owner != order.owner || node.side != order.side)
        return Refusal::DuplicateId;
    std::int64_t tick = 0;
    if (order.shares <= 0 || order.shares > kMaxShares)
        return Refusal::BadShares;
    if (const Refusal refusal = checkTerms(node.shares + order.shares, priceOf(node), &tick); refusal != Refusal::None)
        return refusal;
    node.shares += order.shares;
    if (node.state == NodeState::Linked)
        ladder(node.side).addShares(node.level, order.shares);
    if (node.state == NodeState::Linked && order.standing == Standing::Suspended)
        return suspend(order.id);
    return Refusal::None;
}

/// An order that is not there.
template <class Sink>
Refusal Book::put(const RestingOrder &order, Sink &sink)
{
    std::int64_t tick = 0;
    if (const Refusal refusal = checkPlace(order, &tick); refusal != Refusal::None)
        return refusal;
    const std::uint32_t index = add({.id = order.id,
                                     .owner = order.owner,
                                     .sequence = order.sequence,
                                     .shares = order.shares,
                                     .tick = tick,
                                     .expirySeconds = order.expirySeconds,
                                     .side = order.side,
                                     .timeInForce = order.timeInForce,
                                     .state = NodeState::Suspended});
    continueAfter(order.sequence);
    if (order.standing == Standing::Open)
        bringIn(index, sink);
    return Refusal::None;
}

/// Lets a suspended order meet whoever it crosses, and links what is left at its old place.
template <class Sink>
void Book::bringIn(std::uint32_t index, Sink &sink)
{
    const OrderNode &node = m_orders[index];
    const Ladder &others = ladder(opposite(node.side));
    const Ladder::Key limit = others.keyOf(node.tick);
    while (others.bestKey() <= limit) {
        const std::uint32_t met = others.bestLevel().head;
        const bool isOlder = node.sequence < m_orders[met].sequence;
        const std::uint32_t younger = isOlder ? met : index;
        const bool isSelfTrade = node.owner == m_orders[met].owner;
        if (isSelfTrade || m_orders[younger].timeInForce == TimeInForce::PostOnly)
            close(younger, isSelfTrade ? CloseReason::SelfTrade : CloseReason::WouldTake, sink);
        else
            fill(isOlder ? index : met, younger, sink);
        if (node.state == NodeState::Free)
            return;
    }
    ladder(node.side).insertByAge(m_orders, index);
}

/// A trade of two orders of the pool; closes those that are filled.
template <class Sink>
void Book::fill(std::uint32_t resting, std::uint32_t taking, Sink &sink)
{
    const std::int64_t shares = std::min(m_orders[resting].shares, m_orders[taking].shares);
    for (const std::uint32_t index : {resting, taking}) {
        OrderNode &node = m_orders[index];
        node.shares -= shares;
        if (node.state == NodeState::Linked)
            ladder(node.side).addShares(node.level, -shares);
    }
    sink(Traded{m_orders[resting].id, m_orders[taking].id, m_orders[taking].side, priceOf(m_orders[resting]), shares,
                m_orders[resting].shares, m_orders[taking].shares});
    for (const std::uint32_t index : {resting, taking})
        if (m_orders[index].shares == 0)
            close(index, CloseReason::Filled, sink);
}

template <EventSink Sink>
std::vector<Refused> Book::rebuild(std::vector<RestingOrder> orders, Sink &&sink)
{
    clear();
    // So that each is the youngest of its level when it comes.
    std::ranges::sort(orders, {}, [](const RestingOrder &order) { return std::pair(order.sequence, order.id); });
    std::vector<Refused> refused;
    for (const RestingOrder &order : orders)
        if (const Refusal why = put(order, sink); why != Refusal::None)
            refused.push_back({order.id, why});
    return refused;
}

template <EventSink Sink>
void Book::expire(std::int64_t nowSeconds, Sink &&sink)
{
    m_nowSeconds = std::max(m_nowSeconds, nowSeconds);
    if (m_nowSeconds < m_earliestExpiry)
        return;
    m_due.clear();
    m_earliestExpiry = kNever;
    for (std::uint32_t index = 0; index < m_orders.size(); ++index) {
        const OrderNode &node = m_orders[index];
        if (node.state == NodeState::Free)
            continue;
        if (node.expirySeconds <= m_nowSeconds)
            m_due.push_back(index);
        else
            m_earliestExpiry = std::min(m_earliestExpiry, node.expirySeconds);
    }
    std::ranges::sort(m_due, {}, [this](std::uint32_t index) { return m_orders[index].sequence; });
    for (const std::uint32_t index : m_due)
        close(index, CloseReason::Expired, sink);
}

template <std::invocable<const RestingOrder &> Visitor>
void Book::forEachOpen(Side side, Visitor &&visit) const
{
    const Ladder &levels = ladder(side);
    for (Ladder::Key key = levels.bestKey(); key != Ladder::kNoKey; key = levels.keyAfter(key))
        for (std::uint32_t index = levels.levelOf(key).head; index != kNone; index = m_orders[index].next)
            visit(described(m_orders[index]));
}

template <std::invocable<const RestingOrder &> Visitor>
void Book::forEachSuspended(Visitor &&visit) const
{
    for (std::uint32_t index = 0; index < m_orders.size(); ++index)
        if (m_orders[index].state == NodeState::Suspended)
            visit(described(m_orders[index]));
}

} // namespace freehold::engine
