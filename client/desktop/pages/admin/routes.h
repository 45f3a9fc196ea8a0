// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/route.h"

namespace freehold::desktop {

[[nodiscard]] QList<Route> adminRoutes();

} // namespace freehold::desktop
