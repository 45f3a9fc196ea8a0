// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/states.h"

/// The words of the market, spelled as those of states.h.
namespace freehold {

enum class OrderSide { Buy, Sell };
/// How long an order waits: until its end; not at all (what cannot trade at once is cancelled); not at all and only whole; or
/// only waiting, never taking.
enum class TimeInForce { GoodTilCancelled, ImmediateOrCancel, FillOrKill, PostOnly };
/// OPEN -> PARTIALLY_FILLED -> FILLED, or CANCELLED, EXPIRED, SUSPENDED (it could not settle now; resumes by itself).
enum class OrderState { Open, PartiallyFilled, Filled, Suspended, Cancelled, Expired };
/// MATCHED -> SETTLING (a transaction is queued) -> SETTLED or FAILED, both by the chain's word.
enum class TradeState { Matched, Settling, Settled, Failed };
/// Of an order, or all of a wallet's, that is cancelled on chain: UNDERWAY -> DONE by the chain's word, or FAILED.
enum class ChainCancelState { Underway, Done, Failed };

[[nodiscard]] QString toString(OrderSide side);
[[nodiscard]] QString toString(TimeInForce timeInForce);
[[nodiscard]] QString toString(OrderState state);
[[nodiscard]] QString toString(TradeState state);
[[nodiscard]] QString toString(ChainCancelState state);

} // namespace freehold
