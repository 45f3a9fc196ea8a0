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

/// All that an operator wants to know of the chain.
struct ChainOperations {
    ChainStatus status;
    ChainHealth health;
    ChainBacklog backlog;
};

/// What people may see of the chain, and what other modules put into the queue.
class BlockchainService {
public:
    BlockchainService(Core &core, const BlockchainConfig &config, const LogStore &logs,
                      std::function<ChainHealth()> health);

    [[nodiscard]] Task<ChainStatus> status();
    [[nodiscard]] Task<ChainOperations> operations();
    /// Newest first; one more than `limit` when there is another page.
    [[nodiscard]] Task<std::vector<ChainTransaction>> transactions(TransactionStore::Filter filter,
                                                                   std::optional<ChainTransactionId> before, int limit);

    ChainTransactionId enqueue(Sql &sql, const NewChainTransaction &transaction);
    bool withdraw(Sql &sql, const QString &purpose, const QString &reference, const QString &reason);
    [[nodiscard]] std::optional<ChainTransaction> find(Sql &sql, const QString &purpose,
                                                       const QString &reference) const;
    [[nodiscard]] quint64 readBlock(Sql &sql) const;
    [[nodiscard]] ChainBacklog backlog(Sql &sql) const;

private:
    Core &m_core;
    const evm::Address m_signer;
    const LogStore &m_logs;
    TransactionStore m_store;
    std::function<ChainHealth()> m_health;
};

} // namespace freehold::blockchain
