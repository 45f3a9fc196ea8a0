// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/blockchain/blockchain_gas.h"
#include "server/modules/blockchain/blockchain_rpc.h"
#include "server/modules/blockchain/blockchain_store.h"

#include <QHash>

#include <functional>

namespace freehold::blockchain {

/// Takes the operator's transactions from QUEUED to their end. Signs and stores before it sends, so that after a crash at
/// any point the same bytes are sent again and nothing is sent twice. The only thing ever signed for a nonce that is
/// already taken is the same call with a higher fee.
class ChainWriter {
public:
    /// Unmined transactions of one account that nodes surely keep.
    static constexpr int kMaxInFlight = 16;
    static constexpr int kMaxFeeBumps = 12;

    /// The last block whose logs every module has heard of.
    using ReadBlock = std::function<quint64(Sql &)>;

    ChainWriter(Core &core, JsonRpc &rpc, const BlockchainConfig &config, ReadBlock readBlock);

    /// One round: follows those that were signed, then sends those that wait.
    [[nodiscard]] Task<> tick();

private:
    struct Work {
        std::vector<ChainTransaction> inFlight;
        std::vector<ChainTransaction> queued;
    };
    /// The chain as it was before this round looked at any receipt.
    struct View {
        quint64 head = 0;
        quint64 settledNonce = 0; ///< nonces below it were used by transactions deep enough to be final
    };
    enum class Progress { Unmined, Mined, Done };
    enum class Turn { First, Later }; ///< whether all lower nonces are mined

    [[nodiscard]] Task<View> view();
    [[nodiscard]] Task<Progress> follow(ChainTransaction transaction, View view, Turn turn);
    [[nodiscard]] Task<Progress> followMined(ChainTransaction transaction, QJsonObject receipt, View view);
    [[nodiscard]] Task<Progress> followUnmined(ChainTransaction transaction, bool isKnownToNode, View view, Turn turn);
    [[nodiscard]] Task<> finish(ChainTransaction transaction, Mined mined, bool succeeded);
    /// Says that it failed, but only once the logs up to `heardBlock` were applied; until then the next round asks again.
    [[nodiscard]] Task<> fail(ChainTransactionId id, ChainTransactionState state, DecodedRevert why,
                              QByteArray revertData, quint64 heardBlock);
    [[nodiscard]] Task<> refuse(ChainTransactionId id, QByteArray revertData);

    [[nodiscard]] Task<> sendQueued(std::vector<ChainTransaction> queued, int unmined);
    [[nodiscard]] Task<ChainTransaction> signNew(ChainTransactionId id, quint64 gasLimit, quint64 minedNonce,
                                                 Fees fees);
    [[nodiscard]] Task<> broadcast(ChainTransaction transaction);
    [[nodiscard]] Task<> bumpFee(ChainTransaction transaction);
    [[nodiscard]] bool isReplacedByAnother(const ChainTransaction &transaction, const View &view);
    [[nodiscard]] evm::SignedTransaction signedOf(const ChainTransaction &transaction, quint64 nonce, quint64 gasLimit,
                                                  const Fees &fees) const;

    Core &m_core;
    JsonRpc &m_rpc;
    const BlockchainConfig &m_config;
    const evm::Address m_signer;
    TransactionStore m_store;
    Gas m_gas;
    ReadBlock m_readBlock;
    QHash<ChainTransactionId, quint64> m_refusedAt; ///< the head when the node first refused a queued one
    QHash<ChainTransactionId, int> m_nonceGone;     ///< rounds in a row in which another transaction had the nonce
};

} // namespace freehold::blockchain
