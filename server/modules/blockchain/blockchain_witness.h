// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain_jury.h"
#include "server/modules/blockchain/blockchain_node_logs.h"
#include "server/modules/blockchain/blockchain_pool.h"
#include "server/modules/blockchain/blockchain_store.h"

#include <functional>

namespace freehold::blockchain {

/// Asks other providers for the same thing before anything final is made of one provider's word (see docs/adr/0013). With
/// a quorum of 1 every question is agreed at once. Each function throws Error{ProviderFailed}: "quorum_missing" when too
/// few others answer, "providers_disagree" when they contradict and nobody can tell who is wrong, "provider_contradicted"
/// when it was the source. Whoever was caught is in quarantine then.
class Witness {
public:
    Witness(RpcPool &pool, ChainAlarms &alarms, const std::vector<evm::Hash32> &topics, int quorum);

    /// The highest block that enough providers have.
    [[nodiscard]] Task<quint64> commonHead(Provider &source, quint64 head);
    [[nodiscard]] Task<> requireBlock(Provider &source, BlockRef block);
    /// The logs of a range and its last block.
    [[nodiscard]] Task<> requireLogs(Provider &source, NodeLogs::Question question, NodeLogs::Told told);
    enum class Outcome { Reverted, Succeeded };
    [[nodiscard]] Task<> requireReceipt(Provider &source, Mined mined, Outcome outcome);
    /// Whether any other provider has a receipt for one of these. Asks all of them: one is enough.
    [[nodiscard]] Task<bool> isMinedElsewhere(const Provider &source, std::vector<evm::Hash32> hashes);
    /// That the account used the nonces below `nonce` by block `block`.
    [[nodiscard]] Task<> requireNonce(Provider &source, evm::Address account, quint64 block, quint64 nonce);
    /// That the call reverts when its gas is estimated.
    [[nodiscard]] Task<> requireRevert(Provider &source, QJsonObject call);

private:
    enum class Opinion { Agrees, Silent };
    using Ask = std::function<Task<Opinion>(Provider &)>;
    [[nodiscard]] Task<> gather(const Provider &source, Ask ask);

    [[nodiscard]] Task<Opinion> blockOpinion(Provider *source, Provider *other, BlockRef block);
    [[nodiscard]] Task<std::optional<NodeLogs::Told>> answerOf(Provider *other, NodeLogs::Question question);
    [[nodiscard]] Task<Opinion> logsOpinion(Provider *source, Provider *other, NodeLogs::Question question,
                                            NodeLogs::Told told);
    [[nodiscard]] Task<Opinion> receiptOpinion(Provider *source, Provider *other, Mined mined, Outcome outcome);
    [[nodiscard]] Task<Opinion> nonceOpinion(Provider *other, evm::Address account, quint64 block, quint64 nonce);
    [[nodiscard]] Task<Opinion> revertOpinion(Provider *other, QJsonObject call);

    RpcPool &m_pool;
    NodeLogs m_node;
    Jury m_jury;
    int m_quorum;
};

/// Whether a thing only has to wait until other providers agree, or are there at all.
[[nodiscard]] bool isOfWitness(const Error &error);

} // namespace freehold::blockchain
