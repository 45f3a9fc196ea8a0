// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_service.h"

#include "server/core/log/log.h"

#include <utility>

namespace freehold::kyc {

namespace {

constexpr int kSaltBytes = 32;

Verification newVerification(VerificationId id, const UserId &user, VerificationLevel level, TimeMs now)
{
    Verification verification;
    verification.id = std::move(id);
    verification.user = user;
    verification.level = level;
    verification.startedAt = now;
    return verification;
}

void requireOpen(const VerificationRecord &record)
{
    const VerificationState state = record.verification.state;
    const bool isClosed = state == VerificationState::Approved || state == VerificationState::Revoked
        || (state == VerificationState::Rejected && record.isFinal);
    if (isClosed)
        throw Error(ErrorCode::Conflict, QStringLiteral("wrong_state"), QStringLiteral("This verification is decided."),
                    {{QStringLiteral("state"), toString(state)},
                     {QStringLiteral("needed"), toString(VerificationState::Started)}});
}

/// Sumsub's answer may be older than what is stored when two of our servers ask at once.
bool isOlder(const Applicant &applicant, const VerificationRecord &record)
{
    return std::pair(applicant.attempt, applicant.reviewedAtMs) < std::pair(record.reviewAttempt, record.reviewedAtMs);
}

} // namespace

Task<StartedVerification> KycService::start(Actor actor, VerificationLevel level)
{
    const TimeMs now = m_core.clock.now();
    const VerificationRecord fresh{
        .verification = newVerification(m_core.ids.next<VerificationId>(), actor.id, level, now),
        .externalId = actor.id.text() + u':' + toString(level),
        .evidenceSalt = m_core.random.bytes(kSaltBytes),
        .checkedAt = now,
    };
    auto beginning = co_await m_core.database.write([=, this](Sql &sql) { return begin(sql, actor, fresh); });

    if (!beginning.record.applicantId) {
        const Applicant applicant = co_await m_sumsub.createApplicant(fresh.externalId, level, beginning.email);
        beginning.record.applicantId = applicant.id;
        co_await m_core.database.write([=, this](Sql &sql) {
            // A webhook or a second click may have stored it meanwhile.
            auto record = m_store.findByExternalId(sql, fresh.externalId).value();
            if (record.applicantId)
                return;
            record.applicantId = applicant.id;
            m_store.save(sql, record);
        });
    }
    const QString token = co_await m_sumsub.sdkToken(fresh.externalId, level);
    co_return StartedVerification{beginning.record.verification, token};
}

KycService::Beginning KycService::begin(Sql &sql, const Actor &actor, const VerificationRecord &fresh) const
{
    const auto user = m_auth.findUser(sql, actor.id);
    if (!user)
        throw notFound(QStringLiteral("user"));
    if (m_auth.walletsOf(sql, actor.id).empty())
        throw Error(ErrorCode::Conflict, QStringLiteral("wallet_required"),
                    QStringLiteral("Link a wallet before you start your verification."));
    m_store.insertIfAbsent(sql, fresh);
    const auto record = m_store.find(sql, actor.id, fresh.verification.level).value();
    requireOpen(record);
    return {record, user->email};
}

Task<std::vector<Verification>> KycService::list(Actor actor)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        std::vector<Verification> verifications;
        for (VerificationRecord &record : m_store.ofUser(sql, actor.id))
            verifications.push_back(std::move(record.verification));
        return verifications;
    });
}

Task<> KycService::refresh(QString externalId, Job job)
{
    const auto record =
        co_await m_core.database.read([=, this](Sql &sql) { return m_store.findByExternalId(sql, externalId); });
    std::optional<Applicant> applicant;
    if (record)
        applicant = co_await m_sumsub.findApplicant(externalId);
    if (!applicant)
        log::warning("applicant_unknown", {{QStringLiteral("job"), job.key}});

    co_await m_core.database.write([=, this](Sql &sql) {
        if (record && applicant)
            apply(sql, *record, *applicant);
        m_core.jobs.complete(sql, job);
    });
}

void KycService::apply(Sql &sql, VerificationRecord record, const Applicant &applicant)
{
    Verification &verification = record.verification;
    const VerificationState before = verification.state;
    record.checkedAt = m_core.clock.now();
    record.applicantId = applicant.id;

    // A review of another level says nothing about this one.
    const bool counts = applicant.levelName == m_sumsub.levelName(verification.level) && !isOlder(applicant, record);
    if (counts) {
        verification.state = stateAfter(before, applicant);
        record.reviewAttempt = applicant.attempt;
        record.reviewedAtMs = applicant.reviewedAtMs;
        if (applicant.country)
            verification.country = applicant.country;
    }
    const bool changed = verification.state != before;
    if (changed) {
        const bool isApproved = verification.state == VerificationState::Approved;
        const bool isRevoked = verification.state == VerificationState::Revoked;
        const bool isRefused = isRevoked || verification.state == VerificationState::Rejected;
        verification.reasons = isRefused ? applicant.rejectLabels : QStringList();
        verification.decidedAt = isRefused || isApproved ? std::optional(m_core.clock.now()) : std::nullopt;
        record.isFinal = isRefused && applicant.isFinal;
        record.decisions += isApproved || isRevoked ? 1 : 0;
    }
    m_store.save(sql, record);
    if (changed)
        announce(sql, record);
}

void KycService::announce(Sql &sql, const VerificationRecord &record)
{
    const Verification &verification = record.verification;
    const QJsonObject params{{QStringLiteral("level"), toString(verification.level)},
                             {QStringLiteral("reasons"), QJsonArray::fromStringList(verification.reasons)}};
    switch (verification.state) {
    case VerificationState::Started:
    case VerificationState::Pending: return;
    case VerificationState::Approved:
        // The person hears of it once the claim is on chain, because only then can they buy.
        m_core.outbox.append(
            sql, VerificationApproved{verification.user, verification.level, verification.country.value_or(QString())});
        return;
    case VerificationState::Rejected:
        m_core.outbox.append(sql, VerificationRejected{verification.user, verification.level, verification.reasons});
        m_notification.notify(sql, verification.user, QStringLiteral("verification_rejected"), params);
        return;
    case VerificationState::Revoked:
        m_core.outbox.append(sql, VerificationRevoked{verification.user, verification.level});
        m_notification.notify(sql, verification.user, QStringLiteral("verification_revoked"), params);
        return;
    }
    std::unreachable();
}

} // namespace freehold::kyc
