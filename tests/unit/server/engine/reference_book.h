// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/events.h"

#include <optional>
#include <variant>
#include <vector>

namespace freehold::engine::test {

using Event = std::variant<Accepted, Traded, Modified, Closed>;

/// What Book does, in the plainest way: all orders in a vector that is searched through for everything. So small that
/// it can be read against the rules; slow.
class ReferenceBook {
public:
    Refusal submit(const NewOrder &order);
    Refusal cancel(OrderId id);
    Refusal modify(OrderId id, std::int64_t shares, std::int64_t priceMicroUsdc);
    Refusal suspend(OrderId id);
    Refusal resume(OrderId id);
    Refusal restore(const RestingOrder &order);
    void expire(std::int64_t nowSeconds);

    [[nodiscard]] std::vector<RestingOrder> open(Side side) const; ///< in priority
    [[nodiscard]] std::vector<RestingOrder> suspended() const;     ///< by id
    [[nodiscard]] std::vector<PriceLevel> levels(Side side) const;
    [[nodiscard]] const std::vector<RestingOrder> &orders() const { return m_orders; }
    [[nodiscard]] Sequence lastSequence() const { return m_lastSequence; }

    std::vector<Event> events;

private:
    RestingOrder *find(OrderId id);
    RestingOrder *opponentOf(const RestingOrder &order);
    void close(OrderId id, CloseReason reason);
    void trade(RestingOrder &resting, RestingOrder &taking);
    std::optional<CloseReason> match(RestingOrder &taker);
    void bringIn(RestingOrder order);
    Refusal put(const RestingOrder &order);

    std::vector<RestingOrder> m_orders; ///< open and suspended
    Sequence m_lastSequence = 0;
    std::int64_t m_nowSeconds = std::numeric_limits<std::int64_t>::min();
};

} // namespace freehold::engine::test
