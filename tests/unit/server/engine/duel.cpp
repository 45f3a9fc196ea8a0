// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/server/engine/duel.h"

#include <algorithm>
#include <array>

namespace freehold::engine::test {

namespace {

constexpr std::int64_t kTick = 10'000;
constexpr std::size_t kFormer = 64;

std::vector<RestingOrder> openOf(const Book &book, Side side)
{
    std::vector<RestingOrder> found;
    book.forEachOpen(side, [&found](const RestingOrder &order) { found.push_back(order); });
    return found;
}

std::vector<RestingOrder> suspendedOf(const Book &book)
{
    std::vector<RestingOrder> found;
    book.forEachSuspended([&found](const RestingOrder &order) { found.push_back(order); });
    std::ranges::sort(found, {}, &RestingOrder::id);
    return found;
}

std::vector<PriceLevel> levelsOf(const Book &book, Side side)
{
    std::vector<PriceLevel> levels(book.size() + 1);
    levels.resize(book.depth(side, levels));
    return levels;
}

} // namespace

/// Mostly one that is there.
OrderId Duel::presentId()
{
    const auto &orders = m_reference.orders();
    if (orders.empty() || m_choices.below(8) == 0)
        return anyId();
    return orders[m_choices.below(static_cast<std::uint32_t>(orders.size()))].id;
}

std::int64_t Duel::anyShares()
{
    static constexpr std::array<std::int64_t, 5> kOdd{0, -1, kMaxShares, kMaxShares + 1, kNever};
    return m_choices.below(30) == 0 ? kOdd[m_choices.below(kOdd.size())] : 1 + m_choices.below(9);
}

std::int64_t Duel::anyPrice()
{
    static constexpr std::array<std::int64_t, 9> kOdd{
        0, -kTick, 1, kTick - 1, kTick, kTick * (kTickLimit - 1), kTick * kTickLimit, kNever, kNever / kTick * kTick};
    if (m_choices.below(30) == 0)
        return kOdd[m_choices.below(kOdd.size())];
    const std::int64_t offset = m_choices.below(2 * m_range.ticks + 1);
    return (m_range.middleTick + offset - m_range.ticks) * kTick;
}

TimeInForce Duel::anyTimeInForce()
{
    const std::uint32_t choice = m_choices.below(8);
    return choice < 4 ? static_cast<TimeInForce>(choice) : TimeInForce::GoodTillCancelled;
}

NewOrder Duel::anyOrder()
{
    return {.id = anyId(),
            .owner = m_choices.below(6),
            .side = static_cast<Side>(m_choices.below(2)),
            .timeInForce = anyTimeInForce(),
            .shares = anyShares(),
            .priceMicroUsdc = anyPrice(),
            .expirySeconds = m_choices.below(2) == 0 ? kNever : m_nowSeconds + m_choices.below(40) - 1};
}

/// An order as it was once, with some of its shares; now and then with something wrong.
RestingOrder Duel::anyRestored()
{
    if (m_former.empty())
        return {};
    RestingOrder order = m_former[m_choices.below(static_cast<std::uint32_t>(m_former.size()))];
    order.shares = anyShares();
    order.standing = m_choices.below(4) == 0 ? Standing::Suspended : Standing::Open;
    switch (m_choices.below(24)) {
    case 0: order.sequence = 0; break;
    case 1: order.timeInForce = TimeInForce::FillOrKill; break;
    case 2: order.owner = 7; break;
    case 3: order.side = opposite(order.side); break;
    case 4: order.priceMicroUsdc = anyPrice(); break;
    default: break;
    }
    return order;
}

void Duel::remember()
{
    for (const RestingOrder &order : m_reference.orders())
        if (m_choices.below(4) == 0) {
            if (m_former.size() == kFormer)
                m_former.erase(m_former.begin());
            m_former.push_back(order);
        }
}

void Duel::request(std::uint32_t kind)
{
    const auto sink = [this](const auto &event) { m_events.emplace_back(event); };
    const auto both = [&](const std::string &what, auto ask, auto askReference) {
        m_last = what;
        m_refusal = ask();
        m_wanted = askReference();
    };
    if (kind < 8) {
        const NewOrder order = anyOrder();
        both("submit", [&] { return m_book.submit(order, sink); }, [&] { return m_reference.submit(order); });
    } else if (kind < 10) {
        const OrderId id = presentId();
        both("cancel", [&] { return m_book.cancel(id, sink); }, [&] { return m_reference.cancel(id); });
    } else if (kind < 13) {
        const OrderId id = presentId();
        const std::int64_t shares = anyShares();
        const auto found = m_book.find(id);
        const std::int64_t price = found && m_choices.below(2) == 0 ? found->priceMicroUsdc : anyPrice();
        both(
            "modify", [&] { return m_book.modify(id, shares, price, sink); },
            [&] { return m_reference.modify(id, shares, price); });
    } else if (kind < 15) {
        const OrderId id = presentId();
        both("suspend", [&] { return m_book.suspend(id); }, [&] { return m_reference.suspend(id); });
    } else if (kind < 17) {
        const OrderId id = presentId();
        both("resume", [&] { return m_book.resume(id, sink); }, [&] { return m_reference.resume(id); });
    } else if (kind < 19) {
        const RestingOrder order = anyRestored();
        both("restore", [&] { return m_book.restore(order, sink); }, [&] { return m_reference.restore(order); });
    } else {
        m_nowSeconds += m_choices.below(4);
        m_last = "expire";
        m_book.expire(m_nowSeconds, sink);
        m_reference.expire(m_nowSeconds);
    }
}

std::string Duel::step()
{
    remember();
    m_events.clear();
    m_reference.events.clear();
    m_refusal = m_wanted = Refusal::None;
    request(m_choices.below(20));
    const auto traded = static_cast<std::size_t>(
        std::ranges::count_if(m_events, [](const Event &event) { return std::holds_alternative<Traded>(event); }));
    m_trades += traded;
    m_meetings += m_last == "resume" || m_last == "restore" ? traded : 0;
    m_refusals += m_refusal != Refusal::None;
    return compare();
}

std::string Duel::compare() const
{
    const auto differs = [this](const std::string &what) { return m_last + ": " + what + " differs"; };
    if (m_refusal != m_wanted)
        return differs("refusal " + std::to_string(static_cast<int>(m_refusal)) + ", wanted "
                       + std::to_string(static_cast<int>(m_wanted)) + ", which");
    if (m_refusal != Refusal::None && !m_events.empty())
        return m_last + ": refused, with events";
    if (m_events != m_reference.events)
        return differs("the list of events");
    for (const Side side : {Side::Buy, Side::Sell}) {
        if (openOf(m_book, side) != m_reference.open(side))
            return differs("an open order or its place");
        const auto levels = m_reference.levels(side);
        if (levelsOf(m_book, side) != levels)
            return differs("a level");
        if (m_book.best(side) != (levels.empty() ? std::nullopt : std::optional(levels.front())))
            return differs("the best price");
    }
    if (suspendedOf(m_book) != m_reference.suspended())
        return differs("a suspended order");
    if (m_book.size() != m_reference.orders().size() || m_book.lastSequence() != m_reference.lastSequence())
        return differs("a count");
    for (const RestingOrder &order : m_reference.orders())
        if (m_book.find(order.id) != order)
            return differs("what is found by id");
    const auto bid = m_book.best(Side::Buy);
    const auto ask = m_book.best(Side::Sell);
    return bid && ask && bid->priceMicroUsdc >= ask->priceMicroUsdc ? m_last + ": the book is crossed" : std::string();
}

std::string Duel::rebuild()
{
    m_last = "rebuild";
    m_refusal = m_wanted = Refusal::None;
    m_events.clear();
    m_reference.events.clear();
    std::vector<RestingOrder> orders = m_reference.orders();
    for (std::size_t i = orders.size(); i > 1; --i)
        std::swap(orders[i - 1], orders[m_choices.below(static_cast<std::uint32_t>(i))]);
    const auto refused = m_book.rebuild(orders, [this](const auto &event) { m_events.emplace_back(event); });
    return refused.empty() ? compare() : std::string("rebuild: refused one of its own orders");
}

} // namespace freehold::engine::test
