// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/marketplace/marketplace_columns.h"

#include <vector>

namespace freehold::marketplace {

/// A row of `unknown_trades`: the chain tells of a trade that this server never made.
struct UnknownTrade {
    LogPosition log;
    QString kind; ///< EXECUTED or FAILED
    evm::Address token;
    QString shares; ///< whatever number was signed
    TimeMs at;

    static UnknownTrade fromRow(const Row &row);
};

/// SQL of `unknown_trades`.
class UnknownTrades {
public:
    static void insert(Sql &sql, const UnknownTrade &trade);
    /// Its log is gone.
    static void remove(Sql &sql, const LogPosition &log);
    [[nodiscard]] static qint64 count(Sql &sql);
    [[nodiscard]] static std::vector<UnknownTrade> newest(Sql &sql, int limit);
};

} // namespace freehold::marketplace
