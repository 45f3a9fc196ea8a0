// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/marketplace/marketplace_columns.h"

namespace freehold::marketplace {

/// SQL of `cancelled_order_hashes`: what was cancelled on chain and is no order here, or was none yet. Whoever fills the table
/// pays the gas of each row.
class CancelledHashes {
public:
    static void insert(Sql &sql, const LogPosition &log, const evm::Address &maker, const evm::Hash32 &hash);
    /// Its log is gone.
    static void remove(Sql &sql, const LogPosition &log);
    [[nodiscard]] static bool contain(Sql &sql, const evm::Address &maker, const evm::Hash32 &hash);
};

} // namespace freehold::marketplace
