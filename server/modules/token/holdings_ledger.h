// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "shared/evm/address.h"

namespace freehold::token {

/// One movement of shares as the chain logged it. A zero sender issues, a zero receiver burns.
struct ShareTransfer {
    evm::Address token;
    evm::Hash32 transactionHash;
    quint32 logIndex = 0;
    quint64 blockNumber = 0;
    evm::Address sender;
    evm::Address receiver;
    Shares shares;
    TimeMs at;
};

/// Holders and lots, moved by one transfer at a time in chain order. Each transfer is applied once and can be undone
/// exactly, the newest first.
class HoldingsLedger {
public:
    /// `cost` is what the receiver paid, for shares that were bought. Returns the transfer's row. Throws std::logic_error
    /// when the sender does not hold so many: then the tables and the chain have parted.
    static qint64 apply(Sql &sql, const ShareTransfer &transfer, std::optional<Usdc> cost);
    static void revert(Sql &sql, const evm::Hash32 &transactionHash, quint32 logIndex);
};

} // namespace freehold::token
