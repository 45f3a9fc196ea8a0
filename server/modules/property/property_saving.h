// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/property/property_types.h"

namespace freehold::property {

/// Stores a changed property and tells those who show it, in one transaction.
void save(Core &core, Sql &sql, Property &property);

} // namespace freehold::property
