// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/token/token_types.h"

namespace freehold::token {

/// Where a sale stands, as PrimarySale.stateOf says it; the first that fits.
enum class SaleState {
    Failed,  ///< given up, or the minimum was not raised in time: buyers are refunded
    Closed,  ///< the Safe has stopped it
    Ended,   ///< its deadline is over
    SoldOut, ///< every share is sold
    Open,
};
/// "failed", "closed", "ended", "sold_out", "open".
[[nodiscard]] QString toString(SaleState state);

[[nodiscard]] SaleState saleStateOf(const PropertyToken &token, TimeMs now);

} // namespace freehold::token
