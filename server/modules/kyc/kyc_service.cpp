// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_service.h"

#include "server/modules/kyc/kyc_claim_life.h"

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

bool isRefused(const VerificationRecord &record)
{
    return record.verification.state == VerificationState::Rejected
        || record.verification.state == VerificationState::Revoked;
}

Error wrongState(VerificationState state, const QString &message, const QStringList &needed)
{
    return Error(ErrorCode::Conflict, QStringLiteral("wrong_state"), message,
                 {{QStringLiteral("state"), toString(state)}, {QStringLiteral("needed"), needed.join(u'|')}});
}

/// It was decided and has to be gone through anew.
bool isRepeat(const VerificationRecord &record)
{
    const VerificationState state = record.verification.state;
    return state == VerificationState::Expired || (state == VerificationState::Approved && record.renewalAsked)
        || (isRefused(record) && record.verification.reasons.contains(kDocumentExpired));
}

void requireOpen(const VerificationRecord &record)
{
    const VerificationState state = record.verification.state;
    const bool isClosed = state == VerificationState::Approved || (isRefused(record) && record.isFinal);
    if (isClosed && !isRepeat(record))
        throw wrongState(state, QStringLiteral("This verification is decided."),
                         {toString(VerificationState::Started)});
}

void requireRefused(const VerificationRecord &record)
{
    if (!isRefused(record))
        throw wrongState(record.verification.state, QStringLiteral("This verification was not refused."),
                         {toString(VerificationState::Rejected), toString(VerificationState::Revoked)});
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
    const auto beginning = co_await m_core.database.write([=, this](Sql &sql) { return begin(sql, actor, fresh); });

    if (!beginning.record.applicantId)
        co_await createApplicant(beginning);
    else if (isRepeat(beginning.record))
        co_await repeat(fresh.externalId);
    const QString token = co_await m_sumsub.sdkToken(fresh.externalId, level);
    const QString page = co_await m_sumsub.pageUrl(fresh.externalId, level);
    co_return StartedVerification{beginning.record.verification, token, page};
}

KycService::Beginning KycService::begin(Sql &sql, const Actor &actor, const VerificationRecord &fresh) const
{
    const auto user = m_auth.findUser(sql, actor.id);
    if (!user)
        throw notFound(QStringLiteral("user"));
    if (m_auth.walletsOf(sql, actor.id).empty())
        throw Error(ErrorCode::Conflict, QStringLiteral("wallet_required"),
                    QStringLiteral("Link a wallet before you start your verification."));
    if (m_store.insertIfAbsent(sql, fresh))
        m_history.append(sql,
                         {.verification = fresh.verification.id,
                          .state = VerificationState::Started,
                          .cause = HistoryCause::Person,
                          .at = fresh.verification.startedAt});
    const auto record = m_store.find(sql, actor.id, fresh.verification.level).value();
    requireOpen(record);
    return {record, user->email};
}

Task<> KycService::createApplicant(Beginning beginning)
{
    const QString externalId = beginning.record.externalId;
    const Applicant applicant =
        co_await m_sumsub.createApplicant(externalId, beginning.record.verification.level, beginning.email);
    co_await m_core.database.write([=, this](Sql &sql) {
        // A webhook or a second click may have stored it meanwhile.
        auto record = m_store.findByExternalId(sql, externalId).value();
        if (record.applicantId)
            return;
        record.applicantId = applicant.id;
        m_store.save(sql, record);
    });
}

/// Sumsub takes no new documents from somebody it has decided about, unless it is told to begin again. Once only: a second
/// click finds the person there already.
Task<> KycService::repeat(QString externalId)
{
    const auto applicant = co_await m_sumsub.findApplicant(externalId);
    if (!applicant || applicant->reviewStatus != QStringLiteral("completed"))
        co_return;
    // It counts its reviews from the beginning then. Forgotten first, so that a crash here cannot leave a count behind that
    // makes every later review an older one; and once more, as a look in between may have put it back.
    co_await forgetReviews(externalId);
    co_await m_sumsub.resetApplicant(applicant->id);
    co_await forgetReviews(externalId);
}

Task<> KycService::forgetReviews(QString externalId)
{
    co_await m_core.database.write([=, this](Sql &sql) {
        auto record = m_store.findByExternalId(sql, externalId).value();
        record.reviewAttempt = 0;
        record.reviewedAtMs = 0;
        m_store.save(sql, record);
    });
}

Task<VerificationRecord> KycService::reopen(Actor actor, VerificationId id)
{
    const auto refused = co_await m_core.database.read([=, this](Sql &sql) { return getRefused(sql, id); });
    co_await repeat(refused.externalId);
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        VerificationRecord record = getRefused(sql, id);
        record.isFinal = false;
        m_store.save(sql, record);
        ++record.revision;
        const Verification &verification = record.verification;
        m_history.append(
            sql,
            {.verification = id, .state = verification.state, .cause = HistoryCause::Admin, .at = m_core.clock.now()});
        m_core.audit.append(sql, actor, QStringLiteral("verification.reopened"), id);
        m_notification.notify(sql, verification.user, QStringLiteral("verification_reopened"),
                              {{QStringLiteral("level"), toString(verification.level)}});
        return record;
    });
}

VerificationRecord KycService::getRefused(Sql &sql, const VerificationId &id) const
{
    auto record = m_store.find(sql, id);
    if (!record)
        throw notFound(QStringLiteral("verification"));
    requireRefused(*record);
    return *std::move(record);
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

Task<std::vector<VerificationRecord>> KycService::all(std::optional<VerificationState> state,
                                                      std::optional<VerificationId> before, int limit)
{
    co_return co_await m_core.database.read(
        [=, this](Sql &sql) { return m_store.page(sql, state, before, limit + 1); });
}

Task<std::vector<VerificationRecord>> KycService::expiring(int withinDays, int limit)
{
    const TimeMs before = m_core.clock.now().plusMs(withinDays * kDayMs);
    co_return co_await m_core.database.read([=, this](Sql &sql) { return m_store.expiring(sql, before, limit); });
}

Task<std::vector<VerificationStory>> KycService::storiesOf(UserId user)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        if (!m_auth.findUser(sql, user))
            throw notFound(QStringLiteral("user"));
        const auto claims = m_claims.ofUser(sql, user);
        std::vector<VerificationStory> stories;
        for (const VerificationRecord &record : m_store.ofUser(sql, user)) {
            VerificationStory story{
                .record = record, .history = m_history.of(sql, record.verification.id), .claims = {}};
            for (const ClaimRecord &claim : claims)
                if (claim.verification == record.verification.id)
                    story.claims.push_back(claim);
            stories.push_back(std::move(story));
        }
        return stories;
    });
}

} // namespace freehold::kyc
