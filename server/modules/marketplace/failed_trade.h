// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/marketplace/marketplace_types.h"

/// What a failed trade means for one of its orders. Pure.
namespace freehold::marketplace {

/// Whether what stands in the way may go away by itself, and is seen when it has: then the order waits for it.
[[nodiscard]] bool mayRecover(const QString &reason);

/// The order as it goes on: at its old place when it stood in nobody's way, SUSPENDED when it may recover, else CANCELLED. Where
/// it was nobody's fault the taking order is cancelled and the resting one stays, so that the two do not meet again at once.
[[nodiscard]] Order afterFailure(Order order, const Trade &trade, TimeMs now);

} // namespace freehold::marketplace
