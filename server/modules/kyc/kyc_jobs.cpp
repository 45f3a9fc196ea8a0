// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_jobs.h"

#include "server/modules/kyc/kyc_webhooks.h"

#include <chrono>

namespace freehold::kyc {

namespace {

const QString kCheckQueue = QStringLiteral("kyc.check");
const QString kExternalUserId = QStringLiteral("externalUserId");
constexpr int kChecksPerPoll = 50;
/// A verification that was started and left is not asked about for ever; a webhook still wakes it.
constexpr qint64 kPollStartedForMs = 24LL * 3600 * 1000;

} // namespace

KycJobs::KycJobs(Core &core, KycService &service, int pollSeconds)
    : m_core(core), m_service(service), m_pollMs(pollSeconds * 1000LL)
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { detach(poll(), "kyc.poll"); });
}

void KycJobs::registerHandlers()
{
    m_core.inbox.handle(QString::fromLatin1(Webhooks::kSource), [this](Job job) { return onWebhook(std::move(job)); });
    m_core.jobs.handle(kCheckQueue, [this](Job job) { return onWebhook(std::move(job)); });
}

void KycJobs::start() { m_timer.start(std::chrono::milliseconds(m_pollMs)); }

Task<> KycJobs::onWebhook(Job job) { co_await m_service.refresh(job.payload.value(kExternalUserId).toString(), job); }

Task<> KycJobs::poll()
{
    const TimeMs now = m_core.clock.now();
    co_await m_core.database.write([=, this](Sql &sql) {
        for (const VerificationRecord &record :
             m_store.toCheck(sql, now.plusMs(-m_pollMs), now.plusMs(-kPollStartedForMs), kChecksPerPoll)) {
            // One job per time that it was looked up; a poll while that job waits adds nothing.
            const QString key = record.verification.id.text() + u':' + QString::number(record.checkedAt.value);
            m_core.jobs.enqueue(sql, kCheckQueue, key, {{kExternalUserId, record.externalId}});
        }
    });
}

} // namespace freehold::kyc
