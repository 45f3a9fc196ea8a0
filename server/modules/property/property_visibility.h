// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/actor.h"
#include "server/modules/property/property_types.h"

namespace freehold::property {

/// A building that is, or was, in the hands of its shareholders is public.
[[nodiscard]] bool isPublic(PropertyState state);
[[nodiscard]] bool isManagerOf(const Actor &actor, const Property &property);
/// Its manager and admins.
[[nodiscard]] bool seesInside(const Actor &actor, const Property &property);
[[nodiscard]] bool isVisible(const Actor &actor, const Property &property);
/// Throws NotFound: what one may not see is not there.
void requireVisible(const Actor &actor, const Property &property);
/// NotFound or Forbidden "not_owner".
void requireManager(const Actor &actor, const Property &property);
/// NotFound, or Forbidden "not_owner" for anybody but its manager and admins.
void requireManagerOrReviewer(const Actor &actor, const Property &property);
/// Forbidden "own_property": nobody reviews a building of their own.
void requireOtherThanManager(const Actor &actor, const Property &property);

} // namespace freehold::property
