// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_claims.h"

#include "server/core/log/log.h"
#include "server/modules/kyc/kyc_claim_life.h"
#include "server/modules/kyc/kyc_consent_store.h"

namespace freehold::kyc {

ClaimFacts Claims::facts(Sql &sql, const UserId &user) const
{
    ClaimFacts facts{
        .identity = m_verifications.find(sql, user, VerificationLevel::Identity),
        .accredited = m_verifications.find(sql, user, VerificationLevel::Accredited),
        .wallets = {},
        .claims = m_claims.ofUser(sql, user),
        .consents = ConsentStore::ofUser(sql, user),
    };
    // A wallet stays its first investor's on chain. Whoever linked it after them, perhaps a thief, would be onboarded into their
    // identity.
    for (const auth::Wallet &wallet : m_auth.walletsOf(sql, user))
        if (!m_claims.isOfAnother(sql, wallet.address, user))
            facts.wallets.push_back(wallet.address);
    return facts;
}

Task<> Claims::advance(UserId user, Job job)
{
    const TimeMs now = m_core.clock.now();
    const ClaimFacts known = co_await m_core.database.read([=, this](Sql &sql) { return facts(sql, user); });
    const auto next = nextClaim(known, now);
    if (!next) {
        co_await m_core.database.write([=, this](Sql &sql) { m_core.jobs.complete(sql, job); });
        co_return;
    }

    const ClaimTransactions::Prepared prepared = co_await m_transactions.prepare(*next, known);
    co_await m_core.database.write([=, this](Sql &sql) {
        // Another reaction for the same person may have been faster: then look again.
        if (nextClaim(facts(sql, user), now) != next)
            throw Error(ErrorCode::Conflict, QStringLiteral("changed_meanwhile"),
                        QStringLiteral("The plan has changed."));
        m_claims.insert(sql, user, *next, prepared.claim, m_core.clock.now());
        m_blockchain.enqueue(sql, prepared.transaction);
        m_core.jobs.complete(sql, job);
    });
}

/// A reorganisation can reopen a transaction that had its end, and news of the first end may come late.
bool Claims::isOutdated(Sql &sql, const QString &reference, ClaimState news) const
{
    const auto transaction = m_blockchain.findTransaction(sql, kClaimPurpose, reference);
    if (!transaction)
        return false;
    const bool isConfirmed = transaction->state == ChainTransactionState::Confirmed;
    const bool isFailed =
        transaction->state == ChainTransactionState::Failed || transaction->state == ChainTransactionState::Replaced;
    return news == ClaimState::Confirmed ? !isConfirmed : !isFailed;
}

Task<> Claims::withdraw(UserId user)
{
    co_await m_core.database.write([=, this](Sql &sql) {
        for (const QString &reference : claimsOvertaken(facts(sql, user)))
            m_blockchain.withdraw(sql, kClaimPurpose, reference, kOvertaken);
    });
}

UserId Claims::confirm(Sql &sql, const QString &reference)
{
    const auto claim = m_claims.find(sql, reference);
    if (!claim)
        throw notFound(QStringLiteral("claim"));
    if (claim->state == ClaimState::Confirmed || isOutdated(sql, reference, ClaimState::Confirmed))
        return claim->user; // an earlier run of the same reaction, or its block came again in another one
    m_claims.settle(sql, reference, ClaimState::Confirmed, std::nullopt, m_core.clock.now());
    announce(sql, *claim);
    return claim->user;
}

void Claims::announce(Sql &sql, const ClaimRecord &claim)
{
    switch (claim.step) {
    case ClaimStep::Onboard:
        m_core.outbox.append(sql, InvestorOnboarded{claim.user, claim.wallet});
        record(sql, claim);
        return;
    case ClaimStep::Link: m_core.outbox.append(sql, InvestorOnboarded{claim.user, claim.wallet}); return;
    case ClaimStep::Add:
        record(sql, claim);
        revokeReplaced(sql, claim);
        return;
    case ClaimStep::Remove: m_verifications.clearClaim(sql, claim.verification); return;
    case ClaimStep::Refresh:
    case ClaimStep::Unlink: return;
    }
}

/// A claim that another took the place of is still one of ours, and the identity is the investor's: who moved to another
/// country could put the old one back.
void Claims::revokeReplaced(Sql &sql, const ClaimRecord &claim)
{
    const auto signatures = signaturesBefore(facts(sql, claim.user), claim);
    if (signatures.empty())
        return;
    m_blockchain.enqueue(sql, m_transactions.revocation(claim, signatures));
}

/// The claim is on chain; the person hears of it now, because only now can they buy (or go on to).
void Claims::record(Sql &sql, const ClaimRecord &claim)
{
    const auto before = m_verifications.find(sql, claim.verification);
    if (!before)
        throw notFound(QStringLiteral("verification"));
    m_verifications.setClaim(sql, claim.verification,
                             {.decision = claim.decision, .expiresAt = claim.expiresAt, .signer = claim.signer},
                             warningsSkipped(claim.expiresAt, m_core.clock.now()));

    // A revocation or the end may have been faster: then the last news must not be good news.
    if (before->verification.state != VerificationState::Approved)
        return;
    const bool isRenewal = before->verification.onChain;
    QJsonObject params{{QStringLiteral("level"), toString(before->verification.level)}};
    if (claim.expiresAt)
        params.insert(QStringLiteral("expires_at"), claim.expiresAt->toString());
    m_notification.notify(sql, claim.user,
                          isRenewal ? QStringLiteral("verification_renewed") : QStringLiteral("verification_approved"),
                          params);
}

/// A reorganisation undid what was confirmed, and in the new blocks it failed.
void Claims::takeBack(Sql &sql, const ClaimRecord &claim)
{
    switch (claim.step) {
    case ClaimStep::Onboard:
    case ClaimStep::Add:
    case ClaimStep::Remove:
        // The claim of the decision before, if there was one, is the one that is (or may be) there.
        m_verifications.setClaimedBefore(sql, claim.verification, claim.decision);
        return;
    case ClaimStep::Link:
    case ClaimStep::Refresh:
    case ClaimStep::Unlink: return;
    }
}

UserId Claims::fail(Sql &sql, const QString &reference, const QString &reason)
{
    const auto claim = m_claims.find(sql, reference);
    if (!claim)
        throw notFound(QStringLiteral("claim"));
    if (claim->state == ClaimState::Failed || isOutdated(sql, reference, ClaimState::Failed))
        return claim->user;
    if (claim->state == ClaimState::Confirmed)
        takeBack(sql, *claim);
    // Somebody else was faster, with the Safe: the wallet is out.
    const bool isOut = claim->step == ClaimStep::Unlink && reason == kNotOnboarded;
    m_claims.settle(sql, reference, isOut ? ClaimState::Confirmed : ClaimState::Failed, reason, m_core.clock.now());
    if (isOut || reason == kOvertaken)
        return claim->user;

    const int failures = failuresOf(facts(sql, claim->user), *claim);
    const qint64 delayMs = retryAfterMs(failures);
    m_core.jobs.enqueue(sql, kClaimQueue, reference, claimJob(claim->user), delayMs);
    log::error("claim_failed",
               {{QStringLiteral("reference"), reference},
                {QStringLiteral("reason"), reason},
                {QStringLiteral("failures"), failures},
                {QStringLiteral("again_in_ms"), delayMs}});
    return claim->user;
}

} // namespace freehold::kyc
