// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/route.h"

namespace freehold::desktop {

/// Pages of an investor, beside the market and the wallet.
[[nodiscard]] QList<Route> investorRoutes();

} // namespace freehold::desktop
