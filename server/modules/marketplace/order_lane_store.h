// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/marketplace/marketplace_columns.h"

#include <set>

namespace freehold::marketplace {

/// SQL of `order_lanes`: when each lane of a wallet was dealt last. Lanes count through all pages.
class OrderLaneStore {
public:
    [[nodiscard]] static std::set<qint64> dealtSince(Sql &sql, const evm::Address &wallet, TimeMs since);
    static void deal(Sql &sql, const evm::Address &wallet, qint64 lane, TimeMs now);
};

} // namespace freehold::marketplace
