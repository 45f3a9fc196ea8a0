// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/marketplace/marketplace_types.h"

/// What a failed trade means for one of its orders. Pure.
namespace freehold::marketplace {

/// Whether what stands in the way may go away by itself, and is seen when it has: then the order waits for it.
[[nodiscard]] bool mayRecover(const QString &reason);

/// An order that has failed so often by its own fault waits for nothing any more.
inline constexpr qint64 kMostFailures = 3;

/// Whose fault it is to us: the chain's word, except where a resting order would break a rule only because so little of it was
/// taken. `resting` as it is with the trade's shares given back.
[[nodiscard]] Fault blameOf(const Trade &trade, const Order &resting);

/// The order as it goes on: at its old place when it stood in nobody's way, SUSPENDED when it may recover, else CANCELLED. Where
/// it is nobody's fault the taking order is cancelled and the resting one stays, so that the two do not meet again at once.
[[nodiscard]] Order afterFailure(Order order, const Trade &trade, Fault blame, TimeMs now);

} // namespace freehold::marketplace
