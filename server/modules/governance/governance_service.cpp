// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/governance/governance_service.h"

#include "server/modules/governance/governance_safe.h"

#include <algorithm>

namespace freehold::governance {

namespace {
void requireOpen(const Proposal &proposal)
{
    if (proposal.state == ProposalState::Open)
        return;
    throw Error(ErrorCode::Conflict, QStringLiteral("wrong_state"), QStringLiteral("The proposal is no longer open."),
                {{QStringLiteral("state"), toString(proposal.state)},
                 {QStringLiteral("needed"), toString(ProposalState::Open)}});
}

void requireNotSignedBy(const Proposal &proposal, const evm::Address &signer)
{
    if (std::ranges::find(proposal.signatures, signer, &ProposalSignature::signer) != proposal.signatures.end())
        throw Error(ErrorCode::Conflict, QStringLiteral("already_signed"),
                    QStringLiteral("This owner has signed the proposal already."),
                    {{QStringLiteral("signer"), signer.toChecksum()}});
}
} // namespace

GovernanceService::GovernanceService(Core &core, auth::AuthModule &auth, blockchain::BlockchainModule &blockchain,
                                     const GovernanceStore &store, const ProposalQueue &queue)
    : m_core(core), m_auth(auth), m_blockchain(blockchain), m_store(store), m_queue(queue)
{
}

Task<SafeState> GovernanceService::safeState()
{
    const quint64 settledBlock =
        co_await m_core.database.read([this](Sql &sql) { return m_blockchain.readBlock(sql); });
    const auto &contracts = m_blockchain.contracts();
    co_return co_await readSafe(m_blockchain.reads(), contracts.chainId, contracts.safe, settledBlock);
}

Proposal GovernanceService::propose(Sql &sql, const SafeState &safe, const NewProposal &wanted) const
{
    Proposal proposal;
    proposal.id = m_core.ids.next<ProposalId>();
    proposal.kind = wanted.kind;
    proposal.subjectId = wanted.subjectId;
    proposal.title = wanted.title;
    proposal.titleParams = wanted.titleParams;
    proposal.chainId = safe.chainId;
    proposal.safe = safe.address;
    proposal.nonce = m_queue.freeNonce(sql, safe);
    proposal.to = wanted.to;
    proposal.data = wanted.data;
    proposal.decoded = wanted.decoded;
    proposal.safeTxHash = safeTxHash(proposal);
    proposal.threshold = safe.threshold;
    proposal.requestedBy = wanted.requestedBy;
    proposal.createdAt = m_core.clock.now();
    m_store.insert(sql, proposal);

    m_core.outbox.append(sql, ProposalCreated{{proposal.id, proposal.kind, proposal.subjectId}});
    m_queue.tellAdmins(sql, QStringLiteral("proposal_created"), proposal);
    return proposal;
}

Task<std::vector<Proposal>> GovernanceService::list(std::optional<ProposalState> state,
                                                    std::optional<ProposalId> before, int limit)
{
    co_return co_await m_core.database.read(
        [=, this](Sql &sql) { return m_store.page(sql, state, before, limit + 1); });
}

Task<Proposal> GovernanceService::get(ProposalId id)
{
    return m_core.database.read([this, id](Sql &sql) { return m_store.get(sql, id); });
}

Task<Proposal> GovernanceService::sign(Actor actor, ProposalId id, evm::Signature signature)
{
    // Owners may have changed since the proposal was made: only the chain knows.
    const SafeState safe = co_await safeState();
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        const Proposal proposal = m_store.get(sql, id);
        const ProposalSignature added = requireOwnersSignature(sql, actor, safe, proposal, signature);
        requireOpen(proposal);
        requireNotSignedBy(proposal, added.signer);

        m_store.addSignature(sql, id, added, safe.threshold);
        m_core.audit.append(sql, actor, QStringLiteral("proposal.signed"), id);
        m_queue.settle(sql, safe);
        return m_store.get(sql, id);
    });
}

ProposalSignature GovernanceService::requireOwnersSignature(Sql &sql, const Actor &actor, const SafeState &safe,
                                                            const Proposal &proposal,
                                                            const evm::Signature &signature) const
{
    const auto signer = evm::recoverAddress(proposal.safeTxHash, signature);
    if (!signer || !safe.isOwner(*signer))
        throw Error(ErrorCode::RuleRefused, QStringLiteral("not_a_safe_owner"),
                    QStringLiteral("The signature is not one of this proposal by an owner of the Safe."),
                    {{QStringLiteral("safe_tx_hash"), proposal.safeTxHash.toHex()}});
    const auto wallet = m_auth.findWallet(sql, *signer);
    if (!wallet || wallet->user != actor.id)
        throw Error(ErrorCode::Forbidden, QStringLiteral("wallet_not_linked"),
                    QStringLiteral("The signing wallet is not linked to your account."),
                    {{QStringLiteral("signer"), signer->toChecksum()}});
    return {.signer = *signer, .user = actor.id, .signature = signature, .signedAt = m_core.clock.now()};
}

Task<Proposal> GovernanceService::refuse(Actor actor, ProposalId id, QString reason)
{
    const SafeState safe = co_await safeState();
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        const Proposal proposal = m_store.get(sql, id);
        requireOpen(proposal);

        m_store.refuse(sql, id, actor.isNull() ? std::nullopt : std::optional(actor.id), reason);
        m_core.audit.append(sql, actor, QStringLiteral("proposal.refused"), id);
        m_core.outbox.append(sql, ProposalRefused{{id, proposal.kind, proposal.subjectId}, reason, actor.id});
        m_queue.tell(sql, proposal.requestedBy, QStringLiteral("proposal_refused"), proposal,
                     {{QStringLiteral("reason"), reason}});
        m_queue.settle(sql, safe);
        return m_store.get(sql, id);
    });
}

} // namespace freehold::governance
