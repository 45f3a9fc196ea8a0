// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/governance/governance_queue.h"

#include "server/modules/governance/governance_safe.h"

#include <algorithm>
#include <ranges>

namespace freehold::governance {

namespace {
// Its log decides, and leads here again.
bool isInDoubt(const SafeState &safe, const Proposal &proposal)
{
    return proposal.nonce >= safe.settledNonce && proposal.nonce < safe.nonce;
}
} // namespace

ProposalQueue::ProposalQueue(auth::AuthModule &auth, notification::NotificationModule &notification,
                             blockchain::BlockchainModule &blockchain, const GovernanceStore &store)
    : m_auth(auth), m_notification(notification), m_blockchain(blockchain), m_store(store)
{
}

// What was read from the chain may be older than what this database has learnt from its logs since.
quint64 ProposalQueue::nextNonce(Sql &sql, const SafeState &safe) const
{
    const auto used = m_store.highestUsedNonce(sql, safe.address);
    return std::max(safe.nonce, used ? *used + 1 : 0);
}

quint64 ProposalQueue::freeNonce(Sql &sql, const SafeState &safe) const
{
    const auto live = m_store.live(sql, safe.address);
    return std::max(nextNonce(sql, safe), live.empty() ? 0 : live.back().nonce + 1);
}

void ProposalQueue::settle(Sql &sql, const SafeState &safe) const
{
    closeGaps(sql, safe);
    executeNext(sql, safe);
}

void ProposalQueue::closeGaps(Sql &sql, const SafeState &safe) const
{
    struct Move {
        Proposal proposal;
        quint64 nonce;
    };
    std::vector<Move> down;
    std::vector<Move> up;
    quint64 next = nextNonce(sql, safe);
    for (const Proposal &proposal : m_store.live(sql, safe.address)) {
        if (proposal.state == ProposalState::Executing) {
            next = std::max(next, proposal.nonce + 1);
            continue;
        }
        if (isInDoubt(safe, proposal))
            continue;
        if (proposal.nonce != next)
            (proposal.nonce > next ? down : up).push_back({proposal, next});
        ++next;
    }
    // In this order no two ever have the same nonce, which the database would refuse.
    for (const Move &move : down)
        renumber(sql, move.proposal, move.nonce);
    for (const Move &move : up | std::views::reverse)
        renumber(sql, move.proposal, move.nonce);
}

void ProposalQueue::renumber(Sql &sql, const Proposal &proposal, quint64 nonce) const
{
    Proposal moved = proposal;
    moved.nonce = nonce;
    m_store.renumber(sql, proposal.id, nonce, safeTxHash(moved));
    if (!proposal.signatures.empty())
        tellAdmins(sql, QStringLiteral("proposal_signatures_dropped"), proposal,
                   {{QStringLiteral("nonce"), static_cast<qint64>(nonce)}});
}

void ProposalQueue::executeNext(Sql &sql, const SafeState &safe) const
{
    const auto live = m_store.live(sql, safe.address);
    if (live.empty() || live.front().state != ProposalState::Open || live.front().nonce != nextNonce(sql, safe))
        return;
    const Proposal &next = live.front();
    std::vector<ProposalSignature> valid = next.signatures;
    std::erase_if(valid, [&](const ProposalSignature &signature) { return !safe.isOwner(signature.signer); });
    if (valid.size() < static_cast<std::size_t>(safe.threshold))
        return;
    valid.resize(static_cast<std::size_t>(safe.threshold), valid.front());
    m_store.setState(sql, next.id, ProposalState::Executing);
    (void)m_blockchain.enqueue(
        sql, {QString::fromLatin1(kPurpose), next.id.text(), next.safe, execTransaction(next, valid)});
}

void ProposalQueue::tellAdmins(Sql &sql, const QString &kind, const Proposal &proposal, QJsonObject more) const
{
    for (const auth::User &admin : m_auth.usersWithRole(sql, Role::Admin))
        tell(sql, admin.id, kind, proposal, more);
}

void ProposalQueue::tell(Sql &sql, const UserId &user, const QString &kind, const Proposal &proposal,
                         QJsonObject more) const
{
    more.insert(QStringLiteral("proposal_id"), proposal.id.text());
    more.insert(QStringLiteral("kind"), proposal.kind);
    more.insert(QStringLiteral("title"), proposal.title);
    m_notification.notify(sql, user, kind, more);
}

} // namespace freehold::governance
