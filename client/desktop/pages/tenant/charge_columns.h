// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/columns.h"
#include "generated/desktop_api/rent.h"

namespace freehold::desktop {

/// Of what a tenant owes or has paid.
[[nodiscard]] QList<Column<api::TenantCharge>> chargeColumns();

} // namespace freehold::desktop
