// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "shared/domain/money.h"

#include <vector>

namespace freehold::marketplace {

/// A trade as a chart sees it.
struct PricePoint {
    TimeMs at;
    Usdc price;
    Shares shares;
};

/// The trades of one interval.
struct Candle {
    TimeMs from;
    Usdc open;
    Usdc high;
    Usdc low;
    Usdc close;
    Shares shares;
    Usdc volume;
    qint64 trades = 0;
};

/// Of trades in the order of time. Intervals begin at multiples of their length since 1970; one without trades has no candle.
[[nodiscard]] std::vector<Candle> candlesOf(const std::vector<PricePoint> &points, qint64 intervalMs);

} // namespace freehold::marketplace
