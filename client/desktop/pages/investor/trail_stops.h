// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/investor/trail_view.h"
#include "generated/desktop_api/dividend.h"

namespace freehold::desktop {

/// From what reached the wallets, through the distribution and its income statement, back to each rent and expense. Sums stand
/// below what they are the sum of, so that one can add up.
[[nodiscard]] QList<TrailStop> trailStops(const api::DistributionTrail &trail);

} // namespace freehold::desktop
