// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/server/engine/reference_book.h"

#include <algorithm>
#include <map>

namespace freehold::engine::test {

namespace {

constexpr std::int64_t kTick = 10'000;

Refusal termsOf(std::int64_t shares, std::int64_t price)
{
    if (shares <= 0 || shares > kMaxShares)
        return Refusal::BadShares;
    if (price <= 0 || price % kTick != 0 || price / kTick >= kTickLimit)
        return Refusal::BadPrice;
    return shares > kNever / price ? Refusal::QuoteTooLarge : Refusal::None;
}

bool wouldTrade(const RestingOrder &one, const RestingOrder &other)
{
    if (one.side == other.side)
        return false;
    const RestingOrder &buy = one.side == Side::Buy ? one : other;
    const RestingOrder &sell = one.side == Side::Sell ? one : other;
    return buy.priceMicroUsdc >= sell.priceMicroUsdc;
}

/// Of one side: better price, then older.
bool isBefore(const RestingOrder &one, const RestingOrder &other)
{
    if (one.priceMicroUsdc == other.priceMicroUsdc)
        return one.sequence < other.sequence;
    return (one.priceMicroUsdc > other.priceMicroUsdc) == (one.side == Side::Buy);
}

} // namespace

RestingOrder *ReferenceBook::find(OrderId id)
{
    const auto found = std::ranges::find(m_orders, id, &RestingOrder::id);
    return found == m_orders.end() ? nullptr : &*found;
}

/// Whom it would trade with first.
RestingOrder *ReferenceBook::opponentOf(const RestingOrder &order)
{
    RestingOrder *best = nullptr;
    for (RestingOrder &other : m_orders)
        if (other.standing == Standing::Open && wouldTrade(order, other) && (!best || isBefore(other, *best)))
            best = &other;
    return best;
}

void ReferenceBook::close(OrderId id, CloseReason reason)
{
    events.push_back(Closed{id, reason, find(id)->shares});
    std::erase_if(m_orders, [id](const RestingOrder &order) { return order.id == id; });
}

void ReferenceBook::trade(RestingOrder &resting, RestingOrder &taking)
{
    const std::int64_t shares = std::min(resting.shares, taking.shares);
    resting.shares -= shares;
    taking.shares -= shares;
    events.push_back(
        Traded{resting.id, taking.id, taking.side, resting.priceMicroUsdc, shares, resting.shares, taking.shares});
}

/// The taker is not among the orders. Why it ends, if it does.
std::optional<CloseReason> ReferenceBook::match(RestingOrder &taker)
{
    while (taker.shares > 0) {
        RestingOrder *resting = opponentOf(taker);
        if (!resting)
            return std::nullopt;
        if (resting->owner == taker.owner)
            return CloseReason::SelfTrade;
        trade(*resting, taker);
        if (resting->shares == 0)
            close(resting->id, CloseReason::Filled);
    }
    return CloseReason::Filled;
}

Refusal ReferenceBook::submit(const NewOrder &order)
{
    if (order.id == 0)
        return Refusal::BadId;
    if (const Refusal refusal = termsOf(order.shares, order.priceMicroUsdc); refusal != Refusal::None)
        return refusal;
    if (order.expirySeconds <= m_nowSeconds)
        return Refusal::Expired;
    if (find(order.id))
        return Refusal::DuplicateId;
    RestingOrder taker{order.id,     order.owner,          order.side,          order.timeInForce, Standing::Open,
                       order.shares, order.priceMicroUsdc, order.expirySeconds, m_lastSequence + 1};
    if (order.timeInForce == TimeInForce::PostOnly && opponentOf(taker))
        return Refusal::WouldTake;
    if (order.timeInForce == TimeInForce::FillOrKill) {
        ReferenceBook rehearsal = *this;
        RestingOrder rehearsed = taker;
        if (rehearsal.match(rehearsed) != CloseReason::Filled)
            return Refusal::NotFillable;
    }
    events.push_back(Accepted{order.id, ++m_lastSequence});
    std::optional<CloseReason> end = match(taker);
    if (!end && order.timeInForce == TimeInForce::ImmediateOrCancel)
        end = CloseReason::NotFilledAtOnce;
    m_orders.push_back(taker);
    if (end)
        close(taker.id, *end);
    return Refusal::None;
}

Refusal ReferenceBook::cancel(OrderId id)
{
    if (id == 0)
        return Refusal::BadId;
    if (!find(id))
        return Refusal::UnknownId;
    close(id, CloseReason::Cancelled);
    return Refusal::None;
}

Refusal ReferenceBook::modify(OrderId id, std::int64_t shares, std::int64_t priceMicroUsdc)
{
    if (id == 0)
        return Refusal::BadId;
    if (!find(id))
        return Refusal::UnknownId;
    if (const Refusal refusal = termsOf(shares, priceMicroUsdc); refusal != Refusal::None)
        return refusal;
    RestingOrder changed = *find(id);
    const bool keepsPlace = priceMicroUsdc == changed.priceMicroUsdc && shares <= changed.shares;
    changed.shares = shares;
    changed.priceMicroUsdc = priceMicroUsdc;
    const bool isOpen = changed.standing == Standing::Open;
    if (isOpen && changed.timeInForce == TimeInForce::PostOnly && opponentOf(changed))
        return Refusal::WouldTake;
    if (!keepsPlace)
        changed.sequence = ++m_lastSequence;
    events.push_back(Modified{id, changed.sequence, shares, priceMicroUsdc});
    const auto end = isOpen && !keepsPlace ? match(changed) : std::nullopt;
    *find(id) = changed;
    if (end)
        close(id, *end);
    return Refusal::None;
}

Refusal ReferenceBook::suspend(OrderId id)
{
    if (id == 0)
        return Refusal::BadId;
    RestingOrder *order = find(id);
    if (!order)
        return Refusal::UnknownId;
    if (order->standing == Standing::Suspended)
        return Refusal::AlreadySuspended;
    order->standing = Standing::Suspended;
    return Refusal::None;
}

Refusal ReferenceBook::resume(OrderId id)
{
    if (id == 0)
        return Refusal::BadId;
    if (!find(id))
        return Refusal::UnknownId;
    if (find(id)->standing != Standing::Suspended)
        return Refusal::NotSuspended;
    bringIn(*find(id));
    return Refusal::None;
}

/// Of two that meet, the older one rests; the younger one takes, by the rules of one that takes.
void ReferenceBook::bringIn(RestingOrder order)
{
    while (RestingOrder *other = opponentOf(order)) {
        const bool isOlder = order.sequence < other->sequence;
        const RestingOrder younger = isOlder ? *other : order;
        const OrderId otherId = other->id;
        if (other->owner == order.owner)
            close(younger.id, CloseReason::SelfTrade);
        else if (younger.timeInForce == TimeInForce::PostOnly)
            close(younger.id, CloseReason::WouldTake);
        else {
            isOlder ? trade(order, *other) : trade(*other, order);
            find(order.id)->shares = order.shares;
            for (const OrderId id : {isOlder ? order.id : otherId, isOlder ? otherId : order.id})
                if (find(id)->shares == 0)
                    close(id, CloseReason::Filled);
        }
        if (!find(order.id))
            return;
    }
    find(order.id)->standing = Standing::Open;
}

Refusal ReferenceBook::restore(const RestingOrder &order)
{
    RestingOrder *present = find(order.id);
    if (!present)
        return put(order);
    if (present->owner != order.owner || present->side != order.side)
        return Refusal::DuplicateId;
    if (order.shares <= 0 || order.shares > kMaxShares)
        return Refusal::BadShares;
    const Refusal refusal = termsOf(present->shares + order.shares, present->priceMicroUsdc);
    if (refusal != Refusal::None)
        return refusal;
    present->shares += order.shares;
    if (order.standing == Standing::Suspended)
        present->standing = Standing::Suspended;
    return Refusal::None;
}

Refusal ReferenceBook::put(const RestingOrder &order)
{
    if (order.id == 0)
        return Refusal::BadId;
    if (const Refusal refusal = termsOf(order.shares, order.priceMicroUsdc); refusal != Refusal::None)
        return refusal;
    if (order.sequence == 0)
        return Refusal::BadSequence;
    if (order.timeInForce == TimeInForce::ImmediateOrCancel || order.timeInForce == TimeInForce::FillOrKill)
        return Refusal::CannotRest;
    if (order.expirySeconds <= m_nowSeconds)
        return Refusal::Expired;
    m_lastSequence = std::max(m_lastSequence, order.sequence);
    m_orders.push_back(order);
    m_orders.back().standing = Standing::Suspended;
    if (order.standing == Standing::Open)
        bringIn(order);
    return Refusal::None;
}

void ReferenceBook::expire(std::int64_t nowSeconds)
{
    m_nowSeconds = std::max(m_nowSeconds, nowSeconds);
    std::map<Sequence, OrderId> due;
    for (const RestingOrder &order : m_orders)
        if (order.expirySeconds <= m_nowSeconds)
            due[order.sequence] = order.id;
    for (const auto &[sequence, id] : due)
        close(id, CloseReason::Expired);
}

std::vector<RestingOrder> ReferenceBook::open(Side side) const
{
    std::vector<RestingOrder> found;
    std::ranges::copy_if(m_orders, std::back_inserter(found), [side](const RestingOrder &order) {
        return order.side == side && order.standing == Standing::Open;
    });
    std::ranges::sort(found, isBefore);
    return found;
}

std::vector<RestingOrder> ReferenceBook::suspended() const
{
    std::vector<RestingOrder> found;
    std::ranges::copy_if(m_orders, std::back_inserter(found),
                         [](const RestingOrder &order) { return order.standing == Standing::Suspended; });
    std::ranges::sort(found, {}, &RestingOrder::id);
    return found;
}

std::vector<PriceLevel> ReferenceBook::levels(Side side) const
{
    std::vector<PriceLevel> found;
    for (const RestingOrder &order : open(side)) {
        if (found.empty() || found.back().priceMicroUsdc != order.priceMicroUsdc)
            found.push_back({order.priceMicroUsdc, 0, 0});
        found.back().shares += order.shares;
        ++found.back().orders;
    }
    return found;
}

} // namespace freehold::engine::test
