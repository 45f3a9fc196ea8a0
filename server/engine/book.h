// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/events.h"
#include "server/engine/id_map.h"
#include "server/engine/ladder.h"
#include "server/engine/order_pool.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace freehold::engine {

struct BookConfig {
    std::int64_t tickMicroUsdc = 10'000;
    std::int64_t lotShares = 1;
    /// A fill-or-kill order is not fillable from more resting orders than this.
    std::uint32_t fillsOfWholeOrder = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t expectedOrders = 1024; ///< room that is made at once; up to there nothing allocates
};

struct Refused {
    OrderId id;
    Refusal why;
};

/// The orders of one property, matched by price and then by time. Not for several threads at once. A request is refused
/// as a whole or done as a whole, and nothing throws but an allocation that fails.
///
/// A trade happens at the price of the older order, also when it comes back (resume, restore) and meets younger orders
/// that came to rest meanwhile: what happens is what would have happened had it been there. So the younger one is
/// closed if both have one owner, or if it is post-only.
class Book {
public:
    explicit Book(const BookConfig &config = {});

    template <EventSink Sink>
    [[nodiscard]] Refusal submit(const NewOrder &order, Sink &&sink);

    template <EventSink Sink>
    [[nodiscard]] Refusal cancel(OrderId id, Sink &&sink);

    /// `shares` are those that are to be open. Fewer shares at the same price keep the place, anything else is a new
    /// place and may trade at once.
    template <EventSink Sink>
    [[nodiscard]] Refusal modify(OrderId id, std::int64_t shares, std::int64_t priceMicroUsdc, Sink &&sink);

    /// It does not trade until it is resumed, at its old place; it can be cancelled, modified and expire meanwhile.
    [[nodiscard]] Refusal suspend(OrderId id);
    template <EventSink Sink>
    [[nodiscard]] Refusal resume(OrderId id, Sink &&sink);

    /// Puts shares of a failed settlement back: onto the order if it is still there (where only id, owner, side and
    /// shares count, and it is suspended if `standing` says so, but never resumed), else as an order at the place that
    /// its sequence says.
    template <EventSink Sink>
    [[nodiscard]] Refusal restore(const RestingOrder &order, Sink &&sink);

    /// Forgets everything and takes these, in any order; those that were refused.
    template <EventSink Sink>
    std::vector<Refused> rebuild(std::vector<RestingOrder> orders, Sink &&sink);

    /// Closes what has expired, the oldest first; to be told before a request that comes at this time. Costs next to
    /// nothing while nothing is due.
    template <EventSink Sink>
    void expire(std::int64_t nowSeconds, Sink &&sink);

    /// The next sequence is a greater one: after a restart, when orders that are gone had greater ones than those that
    /// are left.
    void continueAfter(Sequence sequence);
    [[nodiscard]] Sequence lastSequence() const { return m_lastSequence; }

    [[nodiscard]] std::optional<RestingOrder> find(OrderId id) const;
    [[nodiscard]] std::optional<PriceLevel> best(Side side) const;
    /// The best levels first; how many there were.
    std::size_t depth(Side side, std::span<PriceLevel> levels) const;
    /// Open orders of a side, in the order in which they trade.
    template <std::invocable<const RestingOrder &> Visitor>
    void forEachOpen(Side side, Visitor &&visit) const;
    /// Suspended orders, in no order.
    template <std::invocable<const RestingOrder &> Visitor>
    void forEachSuspended(Visitor &&visit) const;
    [[nodiscard]] std::size_t size() const { return m_ids.size(); }

private:
    /// An order that trades now.
    struct Taker {
        OrderId id;
        OwnerId owner;
        Side side;
        std::int64_t shares;
    };
    enum class Met { NobodyElse, Oneself };

    [[nodiscard]] Refusal checkTerms(std::int64_t shares, std::int64_t priceMicroUsdc, std::int64_t *tick) const;
    [[nodiscard]] Refusal checkPlace(const RestingOrder &order, std::int64_t *tick) const;
    [[nodiscard]] bool canFill(const NewOrder &order, std::uint64_t limit) const;
    [[nodiscard]] RestingOrder described(const OrderNode &node) const;

    Ladder &ladder(Side side) { return m_ladders[static_cast<std::size_t>(side)]; }
    const Ladder &ladder(Side side) const { return m_ladders[static_cast<std::size_t>(side)]; }
    std::int64_t priceOf(const OrderNode &node) const { return node.tick * m_config.tickMicroUsdc; }
    bool crosses(Side side, std::int64_t tick) const;

    std::uint32_t add(const OrderNode &node);
    void clear();

    template <class Sink>
    Met take(Taker &taker, std::uint64_t limit, Sink &sink);
    template <class Sink>
    void fill(std::uint32_t resting, std::uint32_t taking, Sink &sink);
    template <class Sink>
    void bringIn(std::uint32_t index, Sink &sink);
    template <class Sink>
    void takeAndRest(std::uint32_t index, Sink &sink);
    template <class Sink>
    [[nodiscard]] Refusal put(const RestingOrder &order, Sink &sink);
    template <class Sink>
    void close(std::uint32_t index, CloseReason reason, Sink &sink);

    BookConfig m_config;
    std::array<Ladder, 2> m_ladders;
    OrderPool m_orders;
    IdMap m_ids;
    Sequence m_lastSequence = 0;
    std::int64_t m_nowSeconds = std::numeric_limits<std::int64_t>::min();
    std::int64_t m_earliestExpiry = kNever; ///< no order expires before; perhaps none at it
    std::vector<std::uint32_t> m_due;       ///< kept, so that expiring does not allocate
};

} // namespace freehold::engine

#include "server/engine/book_matching.h"
#include "server/engine/book_places.h"
