// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "shared/evm/address.h"

#include <map>
#include <vector>

namespace freehold::token {

/// What is left of a wallet's lot.
struct WalletLot {
    evm::Address wallet;
    qint64 id = 0;
    Shares remaining;
    static WalletLot fromRow(const Row &row);
};

/// Of each wallet, with what it disposes of, the oldest open lots: as many as that could need, and a few more. By id.
[[nodiscard]] std::vector<WalletLot> oldestLots(Sql &sql, const evm::Address &token,
                                                const std::map<evm::Address, Shares> &disposals);

} // namespace freehold::token
