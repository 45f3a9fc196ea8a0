// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/route.h"

namespace freehold::desktop {

/// Pages that everybody has: settings.
[[nodiscard]] QList<Route> accountRoutes();

} // namespace freehold::desktop
