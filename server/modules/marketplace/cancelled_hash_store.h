// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/marketplace/marketplace_columns.h"

#include <set>
#include <utility>

namespace freehold::marketplace {

/// SQL of `cancelled_order_hashes`: what was cancelled on chain and is no order here, or was none yet. Whoever fills the table
/// pays the gas of each row.
class CancelledHashes {
public:
    static void insert(Sql &sql, const LogPosition &log, const evm::Address &maker, const evm::Hash32 &hash);
    /// Its log is gone.
    static void remove(Sql &sql, const LogPosition &log);
    /// Those of the hashes, each given once, that their makers cancelled.
    using Cancelled = std::set<std::pair<evm::Hash32, evm::Address>>;
    [[nodiscard]] static Cancelled among(Sql &sql, const std::set<evm::Hash32> &hashes);
};

} // namespace freehold::marketplace
