// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/route.h"

namespace freehold::desktop {

/// Pages of a property manager.
[[nodiscard]] QList<Route> managerRoutes();

} // namespace freehold::desktop
