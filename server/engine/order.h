// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>

namespace freehold::engine {

using OrderId = std::uint64_t;  ///< the caller's number of an order; never 0
using OwnerId = std::uint64_t;  ///< an investor, whatever the wallet: nobody trades with themselves
using Sequence = std::uint64_t; ///< place in time within one book, given by the book; 1 is the first

/// The numbers of the signed order.
enum class Side : std::uint8_t { Buy, Sell };
enum class TimeInForce : std::uint8_t { GoodTillCancelled, ImmediateOrCancel, FillOrKill, PostOnly };

enum class Standing : std::uint8_t { Open, Suspended };

constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
/// So that no sum of the shares of a level leaves its type.
constexpr std::int64_t kMaxShares = 100'000'000'000;
constexpr std::uint32_t kMaxOrders = 1U << 24;
/// Prices are counted in ticks below this: 687 million USDC at a tick of one cent.
constexpr std::int64_t kTickLimit = std::int64_t{1} << 36;

struct NewOrder {
    OrderId id = 0;
    OwnerId owner = 0;
    Side side = Side::Buy;
    TimeInForce timeInForce = TimeInForce::GoodTillCancelled;
    std::int64_t shares = 0;
    std::int64_t priceMicroUsdc = 0;     ///< per share
    std::int64_t expirySeconds = kNever; ///< unix time from which it no longer trades
};

/// An order that has its place in the queue.
struct RestingOrder {
    OrderId id = 0;
    OwnerId owner = 0;
    Side side = Side::Buy;
    TimeInForce timeInForce = TimeInForce::GoodTillCancelled; ///< or PostOnly: the others never rest
    Standing standing = Standing::Open;
    std::int64_t shares = 0; ///< that are open
    std::int64_t priceMicroUsdc = 0;
    std::int64_t expirySeconds = kNever;
    Sequence sequence = 0;

    bool operator==(const RestingOrder &) const = default;
};

/// All open orders of one side at one price; suspended ones do not count.
struct PriceLevel {
    std::int64_t priceMicroUsdc = 0;
    std::int64_t shares = 0;
    std::uint32_t orders = 0;

    bool operator==(const PriceLevel &) const = default;
};

/// Why a request changed nothing; looked for in this order.
enum class Refusal : std::uint8_t {
    None,
    BadId,         ///< 0
    UnknownId,     ///< never seen, or closed
    BadShares,     ///< not positive, no multiple of the lot, or more than kMaxShares
    BadPrice,      ///< not positive, no multiple of the tick, or beyond the range
    QuoteTooLarge, ///< shares x price does not fit into 63 bits
    BadSequence,   ///< 0, for an order that is put back
    CannotRest,    ///< immediate-or-cancel or fill-or-kill, for an order that is put back
    Expired,       ///< by the time that the book was last told
    DuplicateId,   ///< in the book already; whoever puts an order back must name the same owner and side
    AlreadySuspended,
    NotSuspended,
    BookFull,
    WouldTake, ///< post-only, and it would trade at once
    NotFillable, ///< fill-or-kill, and there are not enough shares of others, or they are in more orders than BookConfig says
};

constexpr Side opposite(Side side) { return side == Side::Buy ? Side::Sell : Side::Buy; }

} // namespace freehold::engine
