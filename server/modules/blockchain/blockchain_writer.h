// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain_sender.h"

#include <QHash>

#include <functional>
#include <map>

namespace freehold::blockchain {

/// Takes the operator's transactions from QUEUED to their end. Signs and stores before it sends, so that after a crash at
/// any point the same bytes are sent again and nothing is sent twice. The only thing ever signed for a nonce that is
/// already taken is the same call with a higher fee. One round asks one provider; what is final has a witness.
class ChainWriter {
public:
    /// Unmined transactions of one account that nodes surely keep.
    static constexpr int kMaxInFlight = 16;

    /// The last block whose logs every module has heard of.
    using ReadBlock = std::function<quint64(Sql &)>;

    ChainWriter(Core &core, RpcPool &pool, ChainAlarms &alarms, Lease &lease, const BlockchainConfig &config,
                ReadBlock readBlock);

    /// One round: follows those that were signed, then sends those that wait.
    [[nodiscard]] Task<> tick();
    /// Another server does it now: what rang here is no longer of here.
    void standDown();

private:
    struct Work {
        std::vector<ChainTransaction> inFlight;
        std::vector<ChainTransaction> queued;
        std::vector<ChainTransaction> ofOthers; ///< open ones of keys that were the operator's before
    };
    /// The chain as it was before this round looked at any receipt.
    struct View {
        quint64 head = 0;
        quint64 settledBlock = 0;
        quint64 settledNonce = 0; ///< nonces below it were used by transactions deep enough to be final
        quint64 minedNonce = 0;   ///< nonces below it were used
    };
    enum class Progress { Unmined, Mined, Done };
    enum class Turn { First, Later }; ///< whether all lower nonces are mined

    [[nodiscard]] Task<View> view(evm::Address signer);
    [[nodiscard]] Task<> takeCareOfOthers(std::vector<ChainTransaction> open);
    void watchForGap(const ChainTransaction &lowest, const View &view);
    [[nodiscard]] Task<Progress> follow(ChainTransaction transaction, View view, Turn turn);
    [[nodiscard]] Task<Progress> followMined(ChainTransaction transaction, QJsonObject receipt, View view);
    [[nodiscard]] Task<Progress> followUnmined(ChainTransaction transaction, bool isKnownToNode, Turn turn);
    [[nodiscard]] bool isNonceGone(const ChainTransaction &transaction, const View &view);
    [[nodiscard]] Task<bool> isReplacedByAnother(ChainTransaction transaction, std::vector<evm::Hash32> hashes,
                                                 View view);
    [[nodiscard]] Task<Progress> replaced(ChainTransaction transaction, View view);
    [[nodiscard]] Task<> finish(ChainTransaction transaction, Mined mined, Witness::Outcome outcome);
    /// Says that it failed, but only once the logs up to `heardBlock` were applied; until then the next round asks again.
    [[nodiscard]] Task<> fail(ChainTransactionId id, ChainTransactionState state, DecodedRevert why,
                              QByteArray revertData, quint64 heardBlock);
    [[nodiscard]] Task<> refuse(ChainTransaction transaction, QByteArray revertData);
    [[nodiscard]] Task<> sendQueued(Work work, int unmined);

    Core &m_core;
    ChainAlarms &m_alarms;
    Lease &m_lease;
    const BlockchainConfig &m_config;
    const evm::Address m_signer;
    Session m_session;
    TransactionStore m_store;
    Witness m_witness;
    Gas m_gas;
    Sender m_sender;
    ReadBlock m_readBlock;
    QHash<ChainTransactionId, quint64> m_refusedAt; ///< the head when the node first refused a queued one
    int m_gapRounds = 0;
    QHash<ChainTransactionId, int> m_nonceGone; ///< rounds in a row in which another transaction had the nonce
};

} // namespace freehold::blockchain
