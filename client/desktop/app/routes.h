// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/route.h"

namespace freehold::desktop {

/// Every page of the program.
[[nodiscard]] QList<Route> allRoutes();

} // namespace freehold::desktop
