// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/paging.h"
#include "server/modules/property/property_catalogue_store.h"

namespace freehold::property {

/// What listProperties is asked for. Throws invalidFields with everything that is wrong.
[[nodiscard]] PropertyFilter filterOf(const Request &request, const Paging &paging);
/// The sort key of a property in that list, for its cursor.
[[nodiscard]] QStringList sortKeyOf(const Property &property, PropertySort sort);

} // namespace freehold::property
