// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/marketplace/marketplace_types.h"

#include <set>
#include <vector>

namespace freehold::marketplace {

inline constexpr std::size_t kFillsPerBatch = 10;
/// A fill-or-kill order takes from so many at most: the contract wants the gas of all its fills at hand before the first one
/// (1.5 million each), and chains bound what one transaction may have (16.7 million by EIP-7825).
inline constexpr std::uint32_t kFillsOfWholeOrder = 8;

/// Trades in the order of the list, cut into settlements. What `whole` orders take stays together, as the chain fills them whole or
/// not at all; a trade whose settlement came to nothing as a whole goes alone, so that it holds up nobody.
[[nodiscard]] std::vector<std::vector<Trade>> batchesOf(const std::vector<Trade> &trades,
                                                        const std::set<OrderId> &whole);

/// After the first, second… settlement that came to nothing: five seconds, doubling up to ten minutes.
[[nodiscard]] qint64 settlementRestMs(qint64 failures);

} // namespace freehold::marketplace
