// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/governance/governance_queue.h"

namespace freehold::governance {

/// Who may propose, sign and refuse, and when.
class GovernanceService {
public:
    GovernanceService(Core &core, auth::AuthModule &auth, blockchain::BlockchainModule &blockchain,
                      const GovernanceStore &store, const ProposalQueue &queue);

    [[nodiscard]] Task<SafeState> safeState();
    Proposal propose(Sql &sql, const SafeState &safe, const NewProposal &wanted) const;

    /// Newest first; one more than `limit` when there is another page.
    [[nodiscard]] Task<std::vector<Proposal>> list(std::optional<ProposalState> state, std::optional<ProposalId> before,
                                                   int limit);
    [[nodiscard]] Task<Proposal> get(ProposalId id);

    /// The signature must be of the proposal's hash, by a Safe owner whose wallet is linked to the actor's account.
    [[nodiscard]] Task<Proposal> sign(Actor actor, ProposalId id, evm::Signature signature);
    /// By nobody when the server finds that it would not do what it says any more. Later open proposals move up one nonce and lose their signatures; every admin is told of that.
    [[nodiscard]] Task<Proposal> refuse(Actor actor, ProposalId id, QString reason);

private:
    [[nodiscard]] ProposalSignature requireOwnersSignature(Sql &sql, const Actor &actor, const SafeState &safe,
                                                           const Proposal &proposal,
                                                           const evm::Signature &signature) const;

    Core &m_core;
    auth::AuthModule &m_auth;
    blockchain::BlockchainModule &m_blockchain;
    const GovernanceStore &m_store;
    const ProposalQueue &m_queue;
};

} // namespace freehold::governance
