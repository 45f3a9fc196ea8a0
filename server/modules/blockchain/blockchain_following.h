// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain_types.h"

#include <functional>
#include <span>

namespace freehold::blockchain {

/// Logs of a contract that is used by all the world, of which only those are read that name a wallet that matters.
struct WalletLogs {
    evm::Address contract;
    std::vector<evm::Hash32> topics; ///< any of them
    int place = 1;                   ///< of the wallet among the topics
};

/// How far the chain was read, and what was read last. Told in memory, so whoever keeps something by it starts anew
/// when `from` is not where the telling before ended: another server has read in between, or nobody.
struct ChainReading {
    enum class Kind {
        Logs,   ///< `logs` of the blocks behind `from` are stored, and applied unless a handler fails
        Undone, ///< everything above `upTo` was taken back
        Failed, ///< the chain was not read: no more is known than before
    };
    Kind kind = Kind::Logs;
    BlockRef from = {};
    BlockRef upTo = {};
    quint64 behind = 0;                ///< blocks that are confirmed enough and not read yet
    std::vector<BlockRef> blocks = {}; ///< of those behind `from` the newest, all there are of the last few hundred
    std::span<const ChainLog> logs = {};
    std::span<const evm::Address> wallets = {}; ///< that were followed in these blocks
};

/// What is read beside the contracts that are watched, and who hears of what was read.
struct Following {
    std::vector<WalletLogs> walletLogs;
    std::function<std::vector<evm::Address>()> wallets;
    std::function<void(const ChainReading &)> listener;

    [[nodiscard]] std::vector<evm::Address> walletsNow() const
    {
        return wallets ? wallets() : std::vector<evm::Address>();
    }
    void tell(const ChainReading &reading) const
    {
        if (listener)
            listener(reading);
    }
};

} // namespace freehold::blockchain
