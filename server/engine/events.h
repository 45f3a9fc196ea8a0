// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/order.h"

#include <concepts>

namespace freehold::engine {

/// A new order was let in. Its trades and its end, if it has them now, follow.
struct Accepted {
    OrderId id;
    Sequence sequence;

    bool operator==(const Accepted &) const = default;
};

/// At the price of the resting order, which is the older one of the two.
struct Traded {
    OrderId resting;
    OrderId taking;
    Side takingSide;
    std::int64_t priceMicroUsdc;
    std::int64_t shares;
    std::int64_t restingLeft; ///< shares that are open afterwards
    std::int64_t takingLeft;

    bool operator==(const Traded &) const = default;
};

/// An order got other terms, and another place if the sequence is another one. Trades that follow from it come after.
struct Modified {
    OrderId id;
    Sequence sequence;
    std::int64_t shares;
    std::int64_t priceMicroUsdc;

    bool operator==(const Modified &) const = default;
};

enum class CloseReason : std::uint8_t {
    Filled,
    Cancelled,
    Expired,
    NotFilledAtOnce, ///< what an immediate-or-cancel order left
    SelfTrade,       ///< the younger one of two orders of one owner that met
    WouldTake,       ///< a post-only order met an older one that came back into the book
};

/// The order is gone, and its id is forgotten.
struct Closed {
    OrderId id;
    CloseReason reason;
    std::int64_t shares; ///< that were open

    bool operator==(const Closed &) const = default;
};

/// Whatever takes all of them: a lambda with auto, or a struct with a call operator for each. It must not call the
/// book.
template <class Sink>
concept EventSink = std::invocable<Sink &, const Accepted &> && std::invocable<Sink &, const Traded &>
    && std::invocable<Sink &, const Modified &> && std::invocable<Sink &, const Closed &>;

} // namespace freehold::engine
