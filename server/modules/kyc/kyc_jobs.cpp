// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_jobs.h"

#include "server/modules/kyc/kyc_webhooks.h"

#include <algorithm>
#include <chrono>

namespace freehold::kyc {

namespace {

const QString kCheckQueue = QStringLiteral("kyc.check");
const QString kExternalUserId = QStringLiteral("externalUserId");
constexpr int kBatch = 50;
/// A verification that was started and left is not asked about for ever, nor is a rejection; a webhook still wakes them.
constexpr qint64 kPollStartedForMs = kDayMs;
constexpr qint64 kRecheckRejectedForMs = 30 * kDayMs;
/// How often the provider is asked about a claim that wants renewal.
constexpr qint64 kRenewalCheckEveryMs = 6 * 3600 * 1000;

} // namespace

KycJobs::KycJobs(Core &core, const KycConfig &config, notification::NotificationModule &notification,
                 Decisions &decisions, Claims &claims)
    : m_core(core)
    , m_config(config)
    , m_notification(notification)
    , m_decisions(decisions)
    , m_claims(claims)
    , m_store(core.sealing)
    , m_polls(std::chrono::seconds(config.pollSeconds), [this] { return poll(); }, "kyc.poll")
{
}

void KycJobs::registerHandlers()
{
    m_core.inbox.handle(QString::fromLatin1(Webhooks::kSource), [this](Job job) { return onWebhook(std::move(job)); });
    m_core.jobs.handle(kCheckQueue, [this](Job job) { return onWebhook(std::move(job)); });
    m_core.jobs.handle(kClaimQueue, [this](Job job) { return onClaim(std::move(job)); });
}

Task<> KycJobs::onWebhook(Job job) { co_await m_decisions.refresh(job.payload.value(kExternalUserId).toString(), job); }

Task<> KycJobs::onClaim(Job job)
{
    co_await m_claims.advance(UserId::trusted(job.payload.value(QStringLiteral("user")).toString()), job);
}

Task<> KycJobs::poll()
{
    const TimeMs now = m_core.clock.now();
    const qint64 pollMs = m_config.pollSeconds * 1000LL;
    co_await m_core.database.write([=, this](Sql &sql) {
        lookUp(sql, m_store.toCheck(sql, now.plusMs(-pollMs), now.plusMs(-kPollStartedForMs), kBatch), 0);
        lookUp(sql, toRenew(sql, now), pollMs);
        lookUp(sql,
               m_store.toRecheck(sql, now.plusMs(-m_config.recheckSeconds * 1000), now.plusMs(-kRecheckRejectedForMs),
                                 m_config.rechecksPerPoll),
               pollMs);
        endApprovals(sql, now);
        warn(sql, now);
    });
}

/// Each at its own moment of the given time, so that the provider is not asked about all of them at once.
void KycJobs::lookUp(Sql &sql, const std::vector<VerificationRecord> &records, qint64 overMs)
{
    const auto count = static_cast<qint64>(records.size());
    for (qint64 index = 0; index < count; ++index) {
        const VerificationRecord &record = records[static_cast<std::size_t>(index)];
        // One job per time that it was looked up; a poll while that job waits adds nothing.
        const QString key = record.verification.id.text() + u':' + QString::number(record.checkedAt.value);
        m_core.jobs.enqueue(sql, kCheckQueue, key, {{kExternalUserId, record.externalId}}, overMs * index / count);
    }
}

std::vector<VerificationRecord> KycJobs::toRenew(Sql &sql, TimeMs now) const
{
    // An expired one is looked up as well: the provider may have been silent all the while.
    const qint64 everyMs = std::min(kRenewalCheckEveryMs, m_config.recheckSeconds * 1000);
    return m_store.toRenew(sql, now.plusMs(-everyMs), now.plusMs(m_config.renewBeforeDays * kDayMs),
                           m_config.claimKey.address().toChecksum(), m_config.rechecksPerPoll);
}

void KycJobs::endApprovals(Sql &sql, TimeMs now)
{
    for (const VerificationRecord &record : m_store.ending(sql, now.plusMs(kAccreditationEndsEarlyMs), kBatch))
        if (isOver(record, now))
            m_decisions.expire(sql, record);
}

void KycJobs::warn(Sql &sql, TimeMs now)
{
    for (VerificationRecord record : m_store.toWarn(sql, now, kBatch)) {
        const Verification &verification = record.verification;
        const int days = warningFor(*verification.expiresAt, now).value();
        record.warnedDays = days;
        m_store.save(sql, record);
        m_notification.notify(sql, verification.user, QStringLiteral("verification_expiring"),
                              {{QStringLiteral("level"), toString(verification.level)},
                               {QStringLiteral("days"), days},
                               {QStringLiteral("expires_at"), verification.expiresAt->toString()}});
    }
}

} // namespace freehold::kyc
