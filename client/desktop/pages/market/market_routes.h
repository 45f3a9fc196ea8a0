// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/route.h"

namespace freehold::desktop {

[[nodiscard]] QList<Route> marketRoutes();

} // namespace freehold::desktop
