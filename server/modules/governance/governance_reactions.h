// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/governance/governance_service.h"

namespace freehold::governance {

/// The Safe carried out a transaction, ours or another's: the nonces that follow are to be looked at anew.
struct SafeNonceUsed {
    static constexpr const char *topic = "governance.safe_nonce_used";
    evm::Hash32 transactionHash;
    quint64 blockNumber = 0;
    [[nodiscard]] QJsonObject toJson() const;
    static SafeNonceUsed fromJson(const QJsonObject &json);
};

/// What the chain tells: logs of the Safe and the end of transactions that did not get that far.
class GovernanceReactions {
public:
    GovernanceReactions(Core &core, blockchain::BlockchainModule &blockchain, GovernanceService &service,
                        const GovernanceStore &store, const ProposalQueue &queue);

    void subscribe();
    /// Brings the proposals in line with the Safe as it is now.
    [[nodiscard]] Task<> settle();

private:
    void onExecuted(Sql &sql, const blockchain::ChainLog &log) const;
    void undoExecuted(Sql &sql, const blockchain::ChainLog &log) const;
    void onInnerFailure(Sql &sql, const blockchain::ChainLog &log) const;
    void undoInnerFailure(Sql &sql, const blockchain::ChainLog &log) const;
    void reopen(Sql &sql, const blockchain::ChainLog &log, ProposalState from) const;
    void fail(Sql &sql, const Proposal &proposal, const QString &reason,
              const std::optional<evm::Hash32> &transaction) const;
    /// The proposal in `state` that a log of our Safe speaks of, by the hash that it has now.
    [[nodiscard]] std::optional<Proposal> proposalOf(Sql &sql, const blockchain::ChainLog &log,
                                                     ProposalState state) const;
    [[nodiscard]] bool isOfOurSafe(const blockchain::ChainLog &log) const;

    [[nodiscard]] Task<> onTransactionFailed(blockchain::ChainTransactionFailed event, Job job);
    [[nodiscard]] Task<> onNonceUsed(SafeNonceUsed event, Job job);

    Core &m_core;
    blockchain::BlockchainModule &m_blockchain;
    GovernanceService &m_service;
    const GovernanceStore &m_store;
    const ProposalQueue &m_queue;
};

} // namespace freehold::governance
