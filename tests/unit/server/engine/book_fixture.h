// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/book.h"
#include "tests/unit/server/engine/reference_book.h"

namespace freehold::engine::test {

constexpr std::int64_t kCent = 10'000; ///< micro-USDC, and the tick

/// Owner and id are the same unless a test says otherwise, so that nobody meets themselves.
inline NewOrder buy(OrderId id, std::int64_t shares, std::int64_t cents,
                    TimeInForce time = TimeInForce::GoodTillCancelled)
{
    return {.id = id,
            .owner = id,
            .side = Side::Buy,
            .timeInForce = time,
            .shares = shares,
            .priceMicroUsdc = cents * kCent};
}

inline NewOrder sell(OrderId id, std::int64_t shares, std::int64_t cents,
                     TimeInForce time = TimeInForce::GoodTillCancelled)
{
    NewOrder order = buy(id, shares, cents, time);
    order.side = Side::Sell;
    return order;
}

inline NewOrder ownedBy(OwnerId owner, NewOrder order)
{
    order.owner = owner;
    return order;
}

/// A trade of a buyer who takes; of a seller who takes.
inline Event bought(OrderId taking, OrderId resting, std::int64_t shares, std::int64_t cents, std::int64_t restingLeft,
                    std::int64_t takingLeft)
{
    return Traded{resting, taking, Side::Buy, cents * kCent, shares, restingLeft, takingLeft};
}
inline Event sold(OrderId taking, OrderId resting, std::int64_t shares, std::int64_t cents, std::int64_t restingLeft,
                  std::int64_t takingLeft)
{
    return Traded{resting, taking, Side::Sell, cents * kCent, shares, restingLeft, takingLeft};
}

/// A book and what the last request made happen.
struct Scene {
    explicit Scene(const BookConfig &config = {}) : book(config) { }

    /// As the request of the test: what it made happen is kept, and only that.
    template <class Request>
    Refusal ask(Request request)
    {
        events.clear();
        return request([this](const auto &event) { events.emplace_back(event); });
    }
    Refusal submit(const NewOrder &order)
    {
        return ask([&](auto sink) { return book.submit(order, sink); });
    }
    Refusal cancel(OrderId id)
    {
        return ask([&](auto sink) { return book.cancel(id, sink); });
    }
    Refusal modify(OrderId id, std::int64_t shares, std::int64_t cents)
    {
        return ask([&](auto sink) { return book.modify(id, shares, cents * kCent, sink); });
    }
    Refusal resume(OrderId id)
    {
        return ask([&](auto sink) { return book.resume(id, sink); });
    }
    Refusal restore(const RestingOrder &order)
    {
        return ask([&](auto sink) { return book.restore(order, sink); });
    }
    void expire(std::int64_t nowSeconds)
    {
        events.clear();
        book.expire(nowSeconds, [this](const auto &event) { events.emplace_back(event); });
    }

    /// Ids in the order in which they trade.
    [[nodiscard]] std::vector<OrderId> queue(Side side) const
    {
        std::vector<OrderId> ids;
        book.forEachOpen(side, [&ids](const RestingOrder &order) { ids.push_back(order.id); });
        return ids;
    }
    [[nodiscard]] std::int64_t sharesOf(OrderId id) const
    {
        const auto order = book.find(id);
        return order ? order->shares : 0;
    }
    /// All of these rest, in this order.
    void given(std::initializer_list<NewOrder> orders)
    {
        for (const NewOrder &order : orders)
            if (submit(order) != Refusal::None || !book.find(order.id))
                qFatal("an order of the scene does not rest");
    }

    Book book;
    std::vector<Event> events;
};

using Events = std::vector<Event>;
using Ids = std::vector<OrderId>;

} // namespace freehold::engine::test
