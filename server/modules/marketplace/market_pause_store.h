// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/marketplace/marketplace_columns.h"

namespace freehold::marketplace {

/// SQL of `market_pauses`.
class MarketPauses {
public:
    [[nodiscard]] static bool isOn(Sql &sql);
    /// Twice is once.
    static void begin(Sql &sql, const evm::Address &market, TimeMs at);
    static void end(Sql &sql, const evm::Address &market);
};

} // namespace freehold::marketplace
