// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/market_states.h"

#include "shared/domain/spelling.h"

#include <array>

namespace freehold {

static constexpr auto spellings(OrderSide)
{
    return std::to_array<Spelling<OrderSide>>({
        {OrderSide::Buy, "buy"},
        {OrderSide::Sell, "sell"},
    });
}

static constexpr auto spellings(TimeInForce)
{
    return std::to_array<Spelling<TimeInForce>>({
        {TimeInForce::GoodTilCancelled, "good_til_cancelled"},
        {TimeInForce::ImmediateOrCancel, "immediate_or_cancel"},
        {TimeInForce::FillOrKill, "fill_or_kill"},
        {TimeInForce::PostOnly, "post_only"},
    });
}

static constexpr auto spellings(OrderState)
{
    return std::to_array<Spelling<OrderState>>({
        {OrderState::Open, "OPEN"},
        {OrderState::PartiallyFilled, "PARTIALLY_FILLED"},
        {OrderState::Filled, "FILLED"},
        {OrderState::Suspended, "SUSPENDED"},
        {OrderState::Cancelled, "CANCELLED"},
        {OrderState::Expired, "EXPIRED"},
    });
}

static constexpr auto spellings(TradeState)
{
    return std::to_array<Spelling<TradeState>>({
        {TradeState::Matched, "MATCHED"},
        {TradeState::Settling, "SETTLING"},
        {TradeState::Settled, "SETTLED"},
        {TradeState::Failed, "FAILED"},
    });
}

static constexpr auto spellings(ChainCancelState)
{
    return std::to_array<Spelling<ChainCancelState>>({
        {ChainCancelState::Underway, "UNDERWAY"},
        {ChainCancelState::Done, "DONE"},
        {ChainCancelState::Failed, "FAILED"},
    });
}

FREEHOLD_SPELLED(OrderSide)
FREEHOLD_SPELLED(TimeInForce)
FREEHOLD_SPELLED(OrderState)
FREEHOLD_SPELLED(TradeState)
FREEHOLD_SPELLED(ChainCancelState)

} // namespace freehold
