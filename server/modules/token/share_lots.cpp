// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/share_lots.h"

#include <algorithm>

namespace freehold::token {

std::optional<std::vector<LotUse>> takeFirstIn(const std::vector<OpenLot> &lots, Shares shares)
{
    std::vector<LotUse> uses;
    qint64 missing = shares.count;
    for (const OpenLot &lot : lots) {
        if (missing == 0)
            break;
        const qint64 taken = std::min(missing, lot.remaining.count);
        if (taken == 0)
            continue;
        uses.push_back({lot.id, Shares{taken}});
        missing -= taken;
    }
    return missing == 0 ? std::optional(std::move(uses)) : std::nullopt;
}

Usdc remainingCost(Usdc cost, Shares shares, Shares remaining)
{
    // The product of two int64 needs 128 bits.
    return {static_cast<qint64>(static_cast<__int128>(cost.micro) * remaining.count / shares.count)};
}

} // namespace freehold::token
