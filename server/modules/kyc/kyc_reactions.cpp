// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_reactions.h"

#include "server/core/log/log.h"

namespace freehold::kyc {

void KycReactions::subscribe()
{
    const QString name = QStringLiteral("kyc");
    m_core.outbox.subscribe<VerificationApproved>(
        name, [this](VerificationApproved event, Job job) { return m_claims.advance(event.user, std::move(job)); });
    m_core.outbox.subscribe<VerificationRevoked>(
        name, [this](VerificationRevoked event, Job job) { return onLost(event.user, std::move(job)); });
    m_core.outbox.subscribe<VerificationExpired>(
        name, [this](VerificationExpired event, Job job) { return m_claims.advance(event.user, std::move(job)); });
    m_core.outbox.subscribe<VerificationRenewed>(
        name, [this](VerificationRenewed event, Job job) { return m_claims.advance(event.user, std::move(job)); });
    m_core.outbox.subscribe<auth::WalletLinked>(
        name, [this](auth::WalletLinked event, Job job) { return m_claims.advance(event.user, std::move(job)); });
    m_core.outbox.subscribe<auth::WalletUnlinked>(
        name, [this](auth::WalletUnlinked event, Job job) { return onLost(event.user, std::move(job)); });
    m_core.outbox.subscribe<blockchain::ChainTransactionConfirmed>(
        name, [this](blockchain::ChainTransactionConfirmed event, Job job) {
            return event.purpose == kClaimPurpose ? onConfirmed(std::move(event), std::move(job))
                                                  : ignore(std::move(job));
        });
    m_core.outbox.subscribe<blockchain::ChainTransactionFailed>(
        name, [this](blockchain::ChainTransactionFailed event, Job job) {
            if (event.purpose == kRevocationPurpose) // the old claims go on until their own end
                log::error("claim_revocation_failed",
                           {{QStringLiteral("reference"), event.reference}, {QStringLiteral("reason"), event.reason}});
            return event.purpose == kClaimPurpose ? onFailed(std::move(event), std::move(job)) : ignore(std::move(job));
        });
}

Task<> KycReactions::onLost(UserId user, Job job)
{
    co_await m_claims.withdraw(user);
    co_await m_claims.advance(user, job);
}

// The outcome is stored first and once; should the node be unreachable for the next step, only that step is tried again.

Task<> KycReactions::onConfirmed(blockchain::ChainTransactionConfirmed event, Job job)
{
    const UserId user =
        co_await m_core.database.write([=, this](Sql &sql) { return m_claims.confirm(sql, event.reference); });
    co_await m_claims.advance(user, job);
}

Task<> KycReactions::onFailed(blockchain::ChainTransactionFailed event, Job job)
{
    const UserId user = co_await m_core.database.write(
        [=, this](Sql &sql) { return m_claims.fail(sql, event.reference, event.reason); });
    co_await m_claims.advance(user, job);
}

Task<> KycReactions::ignore(Job job)
{
    co_await m_core.database.write([=, this](Sql &sql) { m_core.jobs.complete(sql, job); });
}

} // namespace freehold::kyc
