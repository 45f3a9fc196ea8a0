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

/// Nothing changes hands: holders and lots stay as they are.
[[nodiscard]] inline bool movesNothing(const ShareTransfer &transfer)
{
    return transfer.shares.count == 0 || transfer.sender == transfer.receiver;
}

/// With what the receiver paid, for shares that were bought.
struct PaidTransfer {
    ShareTransfer transfer;
    std::optional<Usdc> cost;
};

/// Holders and lots, moved by transfers in chain order. Each transfer is applied once and can be undone
/// exactly, the newest first.
class HoldingsLedger {
public:
    /// Returns the transfers' rows, in their order. Throws std::logic_error when a sender does not hold so many: then the
    /// tables and the chain have parted.
    static std::vector<qint64> apply(Sql &sql, const std::vector<PaidTransfer> &transfers);
    static void revert(Sql &sql, const evm::Hash32 &transactionHash, quint32 logIndex);
};

} // namespace freehold::token
