// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/money.h"

#include <optional>
#include <vector>

namespace freehold::token {

/// What is left of an acquisition, oldest first in every list.
struct OpenLot {
    qint64 id = 0;
    Shares remaining;
};

struct LotUse {
    qint64 lot = 0;
    Shares shares;
};

/// Which lots a disposal of `shares` comes out of, first in, first out; empty when the lots do not hold so many.
[[nodiscard]] std::optional<std::vector<LotUse>> takeFirstIn(const std::vector<OpenLot> &lots, Shares shares);

/// The part of a lot's cost that belongs to what is left of it. Exact for shares bought at a price per share; rounded down
/// otherwise.
[[nodiscard]] Usdc remainingCost(Usdc cost, Shares shares, Shares remaining);

} // namespace freehold::token
