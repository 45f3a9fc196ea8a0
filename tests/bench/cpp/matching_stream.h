// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/book.h"

#include <string_view>

namespace freehold::bench {

enum class Kind : std::uint8_t { New, Cancel, Modify, Immediate };

/// A request to a book, without what is the same in all of them.
struct Message {
    Kind kind;
    engine::Side side;
    engine::OrderId id;
    std::int64_t shares;
    std::int64_t priceMicroUsdc;
};

enum class Price { Standing, Swinging, Crashing };

/// How the price moves, by its name; aborts for another one.
Price priceNamed(std::string_view name);

/// Requests of many investors, the same every time: 45 to 55 in 100 are new orders, 26 to 36 cancels, 10 modifications
/// to another price and 10 immediate-or-cancel. The first `opening` fill the book; from then on it has up to 10,000
/// orders. Prices lie around one that stands still, swings by 5 USDC either way in 250,000 messages, or falls from 100
/// to 40 USDC.
std::vector<Message> messagesOf(Price price, std::size_t opening, std::size_t count);

/// Sends a message to a book.
template <class Sink>
[[nodiscard]] inline engine::Refusal send(engine::Book &book, const Message &message, Sink &sink)
{
    switch (message.kind) {
    case Kind::Cancel: return book.cancel(message.id, sink);
    case Kind::Modify: return book.modify(message.id, message.shares, message.priceMicroUsdc, sink);
    case Kind::New:
    case Kind::Immediate: break;
    }
    return book.submit({.id = message.id,
                        .owner = message.id,
                        .side = message.side,
                        .timeInForce = message.kind == Kind::New ? engine::TimeInForce::GoodTillCancelled
                                                                 : engine::TimeInForce::ImmediateOrCancel,
                        .shares = message.shares,
                        .priceMicroUsdc = message.priceMicroUsdc},
                       sink);
}

} // namespace freehold::bench
