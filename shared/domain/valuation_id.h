// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/ids.h"

namespace freehold {

namespace id_tags {
struct Valuation {
    static constexpr const char *prefix = "val";
};
} // namespace id_tags

using ValuationId = Id<id_tags::Valuation>;

} // namespace freehold
