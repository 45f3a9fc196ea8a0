// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/blockchain/blockchain_health.h"
#include "server/modules/blockchain/blockchain_types.h"
#include "shared/evm/transaction.h"

namespace freehold::blockchain {

/// Where a transaction was mined.
struct Mined {
    evm::Hash32 hash;
    quint64 blockNumber = 0;
    evm::Hash32 blockHash;
    quint64 gasUsed = 0;
};

/// SQL of blockchain_transactions and blockchain_replaced_hashes.
class TransactionStore {
public:
    void insert(Sql &sql, const ChainTransaction &transaction) const;
    [[nodiscard]] std::optional<ChainTransaction> find(Sql &sql, const QString &purpose,
                                                       const QString &reference) const;
    [[nodiscard]] ChainTransaction get(Sql &sql, const ChainTransactionId &id) const;
    struct Filter {
        std::optional<ChainTransactionState> state;
        std::optional<QString> purpose;
        std::optional<QString> reference;
        bool waitingOnly = false;
    };
    /// Newest first, those older than `before`.
    [[nodiscard]] std::vector<ChainTransaction> page(Sql &sql, const Filter &filter,
                                                     const std::optional<ChainTransactionId> &before, int limit) const;
    [[nodiscard]] ChainBacklog backlog(Sql &sql) const;

    /// SIGNED, BROADCAST and MINED, in order of nonce.
    [[nodiscard]] std::vector<ChainTransaction> inFlight(Sql &sql, const evm::Address &signer) const;
    /// In the order in which they are to be sent.
    [[nodiscard]] std::vector<ChainTransaction> queued(Sql &sql, const evm::Address &signer, int limit) const;
    /// Those that are not at their end and belong to any other key.
    [[nodiscard]] std::vector<ChainTransaction> openOfOthers(Sql &sql, const evm::Address &signer, int limit) const;
    /// What other keys have queued and never signed becomes this one's.
    void adoptQueued(Sql &sql, const evm::Address &signer) const;
    [[nodiscard]] std::optional<quint64> highestNonce(Sql &sql, const evm::Address &signer) const;
    [[nodiscard]] std::vector<evm::Hash32> replacedHashes(Sql &sql, const ChainTransactionId &id) const;

    void sign(Sql &sql, const ChainTransactionId &id, const evm::SignedTransaction &transaction, TimeMs now) const;
    void keepReplacedHash(Sql &sql, const ChainTransactionId &id, const evm::Hash32 &hash, TimeMs now) const;
    void setState(Sql &sql, const ChainTransactionId &id, ChainTransactionState state) const;
    /// Why it does not go on; nothing when it does. Changes none that is at its end.
    void setWaiting(Sql &sql, const ChainTransactionId &id, const std::optional<QString> &reason) const;
    void setMined(Sql &sql, const ChainTransactionId &id, const Mined &mined) const;
    void setUnmined(Sql &sql, const ChainTransactionId &id) const;
    void confirm(Sql &sql, const ChainTransactionId &id, TimeMs now) const;
    /// Those that had their end in a block above this one are followed, and sent, again: a reorganisation took the block.
    /// How many.
    int reopenAbove(Sql &sql, quint64 block) const;
    /// The same for those that had their end in one of these blocks before it was read, where it is another one now.
    int reopenOrphans(Sql &sql, quint64 firstBlock, quint64 lastBlock) const;
    /// To FAILED or REPLACED.
    void fail(Sql &sql, const ChainTransactionId &id, ChainTransactionState state, const DecodedRevert &why,
              const QByteArray &revertData) const;
};

} // namespace freehold::blockchain
