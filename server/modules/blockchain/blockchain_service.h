// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/blockchain/blockchain_log_store.h"
#include "server/modules/blockchain/blockchain_store.h"

#include <functional>

namespace freehold::blockchain {

struct ChainStatus {
    std::optional<quint64> headBlock;
    quint64 readBlock = 0;
};

/// What people may see of the chain, and what other modules put into the queue.
class BlockchainService {
public:
    BlockchainService(Core &core, const BlockchainConfig &config, const LogStore &logs,
                      std::function<std::optional<quint64>()> head);

    [[nodiscard]] Task<ChainStatus> status();
    /// Newest first; one more than `limit` when there is another page.
    [[nodiscard]] Task<std::vector<ChainTransaction>> transactions(std::optional<ChainTransactionState> state,
                                                                   std::optional<ChainTransactionId> before, int limit);

    ChainTransactionId enqueue(Sql &sql, const NewChainTransaction &transaction);
    [[nodiscard]] std::optional<ChainTransaction> find(Sql &sql, const QString &purpose,
                                                       const QString &reference) const;
    [[nodiscard]] quint64 readBlock(Sql &sql) const;

private:
    Core &m_core;
    const evm::Address m_signer;
    const LogStore &m_logs;
    TransactionStore m_store;
    std::function<std::optional<quint64>()> m_head;
};

} // namespace freehold::blockchain
