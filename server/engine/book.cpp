// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/book.h"

#include <algorithm>

namespace freehold::engine {

Book::Book(const BookConfig &config) : m_config(config), m_ladders{Ladder(Side::Buy), Ladder(Side::Sell)}
{
    m_orders.reserve(config.expectedOrders);
    m_ids.reserve(config.expectedOrders);
    m_due.reserve(config.expectedOrders);
}

Refusal Book::suspend(OrderId id)
{
    if (id == 0)
        return Refusal::BadId;
    const std::uint32_t index = m_ids.find(id, m_orders);
    if (index == kNone)
        return Refusal::UnknownId;
    OrderNode &node = m_orders[index];
    if (node.state == NodeState::Suspended)
        return Refusal::AlreadySuspended;
    ladder(node.side).remove(m_orders, index);
    node.state = NodeState::Suspended;
    return Refusal::None;
}

Refusal Book::checkPlace(const RestingOrder &order, std::int64_t *tick) const
{
    if (order.id == 0)
        return Refusal::BadId;
    if (const Refusal refusal = checkTerms(order.shares, order.priceMicroUsdc, tick); refusal != Refusal::None)
        return refusal;
    if (order.sequence == 0)
        return Refusal::BadSequence;
    if (order.timeInForce != TimeInForce::GoodTillCancelled && order.timeInForce != TimeInForce::PostOnly)
        return Refusal::CannotRest;
    if (order.expirySeconds <= m_nowSeconds)
        return Refusal::Expired;
    if (m_ids.find(order.id, m_orders) != kNone)
        return Refusal::DuplicateId;
    return m_ids.size() >= kMaxOrders ? Refusal::BookFull : Refusal::None;
}

/// Own orders end a fill-or-kill order as they end any other, so nothing behind the first of them counts.
bool Book::canFill(const NewOrder &order, Ladder::Key limit) const
{
    const Ladder &others = ladder(opposite(order.side));
    std::int64_t missing = order.shares;
    std::uint32_t fills = 0;
    for (Ladder::Key key = others.bestKey(); key <= limit; key = others.keyAfter(key))
        for (std::uint32_t index = others.levelOf(key).head; index != kNone; index = m_orders[index].next) {
            if (m_orders[index].owner == order.owner || ++fills > m_config.fillsOfWholeOrder)
                return false;
            missing -= m_orders[index].shares;
            if (missing <= 0)
                return true;
        }
    return false;
}

std::uint32_t Book::add(const OrderNode &node)
{
    const std::uint32_t index = m_orders.take(node);
    m_ids.insert(node.id, index);
    m_earliestExpiry = std::min(m_earliestExpiry, node.expirySeconds);
    return index;
}

void Book::clear()
{
    for (Ladder &levels : m_ladders)
        levels.clear();
    m_orders.clear();
    m_ids.clear();
    m_earliestExpiry = kNever;
}

void Book::continueAfter(Sequence sequence) { m_lastSequence = std::max(m_lastSequence, sequence); }

RestingOrder Book::described(const OrderNode &node) const
{
    return {.id = node.id,
            .owner = node.owner,
            .side = node.side,
            .timeInForce = node.timeInForce,
            .standing = node.state == NodeState::Suspended ? Standing::Suspended : Standing::Open,
            .shares = node.shares,
            .priceMicroUsdc = priceOf(node),
            .expirySeconds = node.expirySeconds,
            .sequence = node.sequence};
}

std::optional<RestingOrder> Book::find(OrderId id) const
{
    const std::uint32_t index = id == 0 ? kNone : m_ids.find(id, m_orders);
    if (index == kNone)
        return std::nullopt;
    return described(m_orders[index]);
}

std::optional<PriceLevel> Book::best(Side side) const
{
    PriceLevel level;
    if (depth(side, {&level, 1}) == 0)
        return std::nullopt;
    return level;
}

std::size_t Book::depth(Side side, std::span<PriceLevel> into) const
{
    const Ladder &levels = ladder(side);
    std::size_t count = 0;
    for (Ladder::Key key = levels.bestKey(); key != Ladder::kNoKey && count < into.size(); key = levels.keyAfter(key)) {
        const Level &level = levels.levelOf(key);
        into[count++] = {levels.tickOf(key) * m_config.tickMicroUsdc, level.shares, level.orders};
    }
    return count;
}

} // namespace freehold::engine
