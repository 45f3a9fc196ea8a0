// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/ids.h"

namespace freehold {

namespace id_tags {
struct Order {
    static constexpr const char *prefix = "ord";
};
struct Trade {
    static constexpr const char *prefix = "trd";
};
struct OrderCancellation {
    static constexpr const char *prefix = "ocn";
};
} // namespace id_tags

using OrderId = Id<id_tags::Order>;
using TradeId = Id<id_tags::Trade>;
using OrderCancellationId = Id<id_tags::OrderCancellation>;

} // namespace freehold
