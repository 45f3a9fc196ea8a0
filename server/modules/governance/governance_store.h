// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/governance/governance_types.h"

namespace freehold::governance {

/// SQL of proposals, proposal_hashes and proposal_signatures. Every Proposal comes with its signatures, oldest first.
class GovernanceStore {
public:
    void insert(Sql &sql, const Proposal &proposal) const;
    [[nodiscard]] Proposal get(Sql &sql, const ProposalId &id) const;
    [[nodiscard]] std::optional<Proposal> find(Sql &sql, const ProposalId &id) const;
    [[nodiscard]] std::optional<Proposal> findByHash(Sql &sql, const evm::Hash32 &safeTxHash,
                                                     ProposalState state) const;
    /// The one that the Safe carries out under this hash, which may be one that it had before; what is under way first.
    [[nodiscard]] std::optional<Proposal> findNotExecuted(Sql &sql, const evm::Hash32 &safeTxHash) const;
    /// Newest first, those older than `before`.
    [[nodiscard]] std::vector<Proposal> page(Sql &sql, std::optional<ProposalState> state,
                                             const std::optional<ProposalId> &before, int limit) const;
    /// OPEN and EXECUTING, in order of nonce.
    [[nodiscard]] std::vector<Proposal> live(Sql &sql, const evm::Address &safe) const;
    /// OPEN and EXECUTING ones of a kind about something, oldest first.
    [[nodiscard]] std::vector<Proposal> underWay(Sql &sql, const QString &kind, const QString &subjectId) const;
    /// The highest nonce that was used up on chain, as far as this table knows.
    [[nodiscard]] std::optional<quint64> highestUsedNonce(Sql &sql, const evm::Address &safe) const;

    void addSignature(Sql &sql, const ProposalId &id, const ProposalSignature &signature, int threshold) const;
    /// Another nonce is another hash: its signatures go.
    void renumber(Sql &sql, const ProposalId &id, quint64 nonce, const evm::Hash32 &safeTxHash) const;
    void setState(Sql &sql, const ProposalId &id, ProposalState state) const;
    /// By nobody where the server does it.
    void refuse(Sql &sql, const ProposalId &id, const std::optional<UserId> &by, const QString &reason) const;
    void fail(Sql &sql, const ProposalId &id, const QString &reason,
              const std::optional<evm::Hash32> &transaction) const;
    /// Under a hash that it has, or had: it gets that hash's nonce, and keeps the signatures only if they are of it.
    void execute(Sql &sql, const ProposalId &id, const evm::Hash32 &safeTxHash, const evm::Hash32 &transaction,
                 TimeMs at) const;
    /// Takes back execute() or fail() of what is under way.
    void reopen(Sql &sql, const ProposalId &id, ProposalState state) const;
    /// Takes back execute() of what was over before; the reason that it had is there still.
    void undoExecution(Sql &sql, const ProposalId &id, ProposalState state) const;

private:
    void addHash(Sql &sql, const ProposalId &id, quint64 nonce, const evm::Hash32 &safeTxHash) const;
    [[nodiscard]] std::vector<Proposal> withSignatures(Sql &sql, std::vector<Proposal> proposals) const;
};

} // namespace freehold::governance
