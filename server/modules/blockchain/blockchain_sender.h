// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"
#include "server/modules/blockchain/blockchain_gas.h"
#include "server/modules/blockchain/blockchain_lease.h"
#include "server/modules/blockchain/blockchain_store.h"
#include "server/modules/blockchain/blockchain_witness.h"

namespace freehold::blockchain {

/// The writer's way out: signs what is queued, hands signed bytes to nodes, raises fees. What cannot go on for a reason
/// that passes (no money, no role, fees above the ceiling) waits with that reason and an alarm, and takes no nonce.
class Sender {
public:
    static constexpr int kMaxFeeBumps = 12;

    Sender(Core &core, RpcPool &pool, Session &session, Witness &witness, ChainAlarms &alarms, Lease &lease,
           const BlockchainConfig &config, const TransactionStore &store);

    /// Signed, or not for one of these reasons. Gone: it was withdrawn while the node was asked.
    enum class Attempt { Sent, Waits, Refused, Gone };
    struct Refusal {
        Attempt attempt = Attempt::Sent;
        QByteArray revertData; ///< with Refused
    };
    /// What a round of sending starts with.
    struct Round {
        quint64 minedNonce = 0;
        Gas::Market market;
        evm::U256 budget; ///< wei that nothing on its way can cost any more
    };
    /// Nothing when the provider tells of nonces that were used without us and nobody else confirms that yet.
    [[nodiscard]] Task<std::optional<Round>> begin(std::vector<ChainTransaction> inFlight);
    /// Estimates, signs, stores and sends one that is queued.
    [[nodiscard]] Task<Refusal> send(ChainTransaction queued, Round *round);
    [[nodiscard]] Task<> broadcast(ChainTransaction transaction);
    /// Sends the bytes as they are and leaves it at that, whatever the node says.
    [[nodiscard]] Task<> handOn(ChainTransaction transaction);
    [[nodiscard]] Task<> bumpFee(ChainTransaction transaction);
    /// Ends the alarms whose cause no open transaction names any more.
    void calmDown(const std::vector<ChainTransaction> &inFlight, const std::vector<ChainTransaction> &queued);

private:
    [[nodiscard]] Task<bool> isNonceSure(quint64 minedNonce);
    [[nodiscard]] Task<Refusal> onRefusal(ChainTransaction queued, GasRefusal refusal);
    /// As it is stored then: not SIGNED when it was withdrawn meanwhile.
    [[nodiscard]] Task<ChainTransaction> sign(ChainTransactionId id, quint64 gasLimit, Round round);
    [[nodiscard]] Task<> wait(ChainTransaction transaction, QString reason, QJsonObject params = {});
    [[nodiscard]] Task<> goOn(ChainTransaction transaction, ChainTransactionState state);
    [[nodiscard]] Task<> tellOthers(ChainTransaction transaction);
    [[nodiscard]] evm::SignedTransaction signedOf(const ChainTransaction &transaction, quint64 nonce, quint64 gasLimit,
                                                  const Fees &fees) const;

    Core &m_core;
    RpcPool &m_pool;
    Session &m_session;
    Witness &m_witness;
    ChainAlarms &m_alarms;
    Lease &m_lease;
    const BlockchainConfig &m_config;
    const TransactionStore &m_store;
    const evm::Address m_signer;
    Gas m_gas;
};

} // namespace freehold::blockchain
