// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_decisions.h"

#include "server/core/log/log.h"
#include "server/modules/kyc/kyc_claims.h"

#include <utility>

namespace freehold::kyc {

namespace {

/// Sumsub's answer may be older than what is stored when two of our servers ask at once.
bool isOlder(const Applicant &applicant, const VerificationRecord &record)
{
    return std::pair(applicant.attempt, applicant.reviewedAtMs) < std::pair(record.reviewAttempt, record.reviewedAtMs);
}

QJsonObject newsOf(const Verification &verification)
{
    QJsonObject params{{QStringLiteral("level"), toString(verification.level)}};
    if (verification.expiresAt)
        params.insert(QStringLiteral("expires_at"), verification.expiresAt->toString());
    return params;
}

} // namespace

Task<> Decisions::refresh(QString externalId, Job job)
{
    const auto record =
        co_await m_core.database.read([=, this](Sql &sql) { return m_store.findByExternalId(sql, externalId); });
    std::optional<Applicant> applicant;
    if (record)
        applicant = co_await m_sumsub.findApplicant(externalId);
    if (!applicant)
        log::warning("applicant_unknown", {{QStringLiteral("job"), job.id}});

    co_await m_core.database.write([=, this](Sql &sql) {
        if (record && applicant)
            apply(sql, *record, *applicant);
        else if (record)
            m_store.setChecked(sql, record->verification.id, m_core.clock.now());
        // A step on chain that got lost is found here: planning it twice plans it once.
        if (record)
            m_core.jobs.enqueue(sql, kClaimQueue, QStringLiteral("check:%1").arg(job.id),
                                claimJob(record->verification.user));
        m_core.jobs.complete(sql, job);
    });
}

void Decisions::apply(Sql &sql, VerificationRecord record, const Applicant &applicant)
{
    Verification &verification = record.verification;
    const VerificationState before = verification.state;
    const std::optional<QString> countryBefore = verification.country;
    record.checkedAt = m_core.clock.now();
    record.applicantId = applicant.id;

    // A review of another level says nothing about this one.
    const bool counts = applicant.levelName == m_sumsub.levelName(verification.level) && !isOlder(applicant, record);
    if (counts)
        decide(record, applicant, before);
    const bool changed = verification.state != before;
    const bool hasMoved =
        verification.level == VerificationLevel::Identity && countryBefore && verification.country != countryBefore;
    verification.isMoved = verification.isMoved || hasMoved;
    if (counts && !changed && hasMoved && verification.state == VerificationState::Approved)
        claimAnew(sql, record); // the contracts take the country from the claim alone
    else if (counts && !changed)
        renew(sql, record, applicant);
    m_store.save(sql, record);
    if (changed)
        announce(sql, record, HistoryCause::Provider);
}

void Decisions::decide(VerificationRecord &record, const Applicant &applicant, VerificationState before) const
{
    Verification &verification = record.verification;
    verification.state = stateAfter(before, applicant, m_core.clock.now());
    record.reviewAttempt = applicant.attempt;
    record.reviewedAtMs = applicant.reviewedAtMs;
    if (applicant.country)
        verification.country = applicant.country;
    if (isGreen(applicant))
        record.validUntil = applicant.validUntil;

    const bool isApproved = verification.state == VerificationState::Approved;
    const bool isRevoked = verification.state == VerificationState::Revoked;
    const bool isRefused = isRevoked || verification.state == VerificationState::Rejected;
    verification.reasons = isRefused ? refusalReasons(applicant, m_core.clock.now()) : QStringList();
    record.isFinal = isRefused && applicant.isFinal;
    if (verification.state == before)
        return;
    const bool isDecided = isRefused || isApproved || verification.state == VerificationState::Expired;
    verification.decidedAt = isDecided ? std::optional(m_core.clock.now()) : std::nullopt;
    record.decisions += isApproved || isRevoked ? 1 : 0;
    if (verification.state == VerificationState::Expired)
        verification.onChain = false;
}

RenewalTerms Decisions::termsOf(VerificationLevel level) const
{
    return {.validDays = m_config.validDays(level),
            .renewBeforeDays = m_config.renewBeforeDays,
            .signer = m_config.claimKey.address().toChecksum()};
}

void Decisions::renew(Sql &sql, VerificationRecord &record, const Applicant &applicant)
{
    const Verification &verification = record.verification;
    switch (renewalOf(record, isGreen(applicant), termsOf(verification.level), m_core.clock.now())) {
    case Renewal::NotDue: return;
    case Renewal::Automatic: return claimAnew(sql, record);
    case Renewal::ByPerson:
        if (record.renewalAsked || isUnderReview(applicant))
            return;
        record.renewalAsked = true;
        m_notification.notify(sql, verification.user, QStringLiteral("verification_renewal_needed"),
                              newsOf(verification));
        return;
    }
    std::unreachable();
}

void Decisions::claimAnew(Sql &sql, VerificationRecord &record)
{
    const Verification &verification = record.verification;
    ++record.decisions;
    m_core.outbox.append(sql, VerificationRenewed{{verification.user, verification.level}});
    m_history.append(sql,
                     {.verification = verification.id,
                      .state = verification.state,
                      .cause = HistoryCause::Renewal,
                      .at = m_core.clock.now()});
}

void Decisions::expire(Sql &sql, VerificationRecord record)
{
    record.verification.state = VerificationState::Expired;
    record.verification.onChain = false;
    record.verification.decidedAt = m_core.clock.now();
    m_store.save(sql, record);
    announce(sql, record, HistoryCause::Expiry);
}

void Decisions::announce(Sql &sql, const VerificationRecord &record, HistoryCause cause)
{
    const Verification &verification = record.verification;
    m_history.append(sql,
                     {.verification = verification.id,
                      .state = verification.state,
                      .cause = cause,
                      .reasons = verification.reasons,
                      .at = m_core.clock.now()});
    const bool isDecided =
        verification.state != VerificationState::Started && verification.state != VerificationState::Pending;
    if (isDecided)
        m_core.audit.append(sql, Actor(), QStringLiteral("verification.") + toString(verification.state).toLower(),
                            verification.id);
    const VerificationNews news{verification.user, verification.level};
    const auto tell = [&](const char *kind) {
        m_notification.notify(sql, verification.user, QString::fromLatin1(kind), newsOf(verification));
    };
    switch (verification.state) {
    case VerificationState::Started:
    case VerificationState::Pending: return;
    case VerificationState::Approved:
        // The person hears of it once the claim is on chain, because only then can they buy.
        m_core.outbox.append(sql, VerificationApproved{news});
        return;
    case VerificationState::Rejected:
        m_core.outbox.append(sql, VerificationRejected{news});
        return tell("verification_rejected");
    case VerificationState::Revoked:
        m_core.outbox.append(sql, VerificationRevoked{news});
        return tell("verification_revoked");
    case VerificationState::Expired:
        m_core.outbox.append(sql, VerificationExpired{news});
        return tell("verification_expired");
    }
    std::unreachable();
}

} // namespace freehold::kyc
