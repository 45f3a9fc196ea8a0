// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/candles.h"

#include <algorithm>

namespace freehold::marketplace {

std::vector<Candle> candlesOf(const std::vector<PricePoint> &points, qint64 intervalMs)
{
    std::vector<Candle> candles;
    for (const PricePoint &point : points) {
        const TimeMs from{point.at.value / intervalMs * intervalMs};
        if (candles.empty() || candles.back().from != from)
            candles.push_back({.from = from,
                               .open = point.price,
                               .high = point.price,
                               .low = point.price,
                               .close = point.price,
                               .shares = {},
                               .volume = {}});
        Candle &candle = candles.back();
        candle.high = std::max(candle.high, point.price);
        candle.low = std::min(candle.low, point.price);
        candle.close = point.price;
        candle.shares.count += point.shares.count;
        candle.volume.micro += point.shares.count * point.price.micro;
        ++candle.trades;
    }
    return candles;
}

} // namespace freehold::marketplace
