// SPDX-License-Identifier: GPL-3.0-or-later
// One run of one job: suspects are noted before it, its end is recorded after it.
#include "server/core/jobs/job_failure.h"
#include "server/core/jobs/job_runner.h"
#include "server/core/jobs/job_store.h"
#include "server/core/log/log.h"

#include <algorithm>
#include <tuple>

namespace freehold {

namespace {

constexpr qint64 kFirstBackoffMs = 1000;
constexpr qint64 kMaxBackoffMs = 600'000;

qint64 backoffMs(int failedAttempts)
{
    return std::min(kFirstBackoffMs << std::min(failedAttempts - 1, 20), kMaxBackoffMs);
}

} // namespace

Task<> JobRunner::tryJob(std::shared_ptr<JobRunner> self, Queue *queue, Job job)
{
    if (isSuspect(job)) {
        const bool isPoison = job.crashes >= JobQueue::kPoisonCrashes;
        if (isPoison)
            log::error("job_poisoned",
                       {{QStringLiteral("queue"), job.queue},
                        {QStringLiteral("job"), job.id},
                        {QStringLiteral("crashes"), job.crashes}});
        const bool stored = co_await insist(self, job, [self, job, isPoison](Sql &sql) {
            const TimeMs now = self->m_clock.now();
            // A server that keeps being killed from outside hits one job again and again only if it starts again at once.
            isPoison ? job_store::poison(sql, job.id, now)
                     : job_store::noteTrial(sql, job.id, now.plusMs(backoffMs(job.crashes + 1)));
        });
        if (isPoison || !stored)
            co_return;
    }
    const auto failure = co_await failureOf(&queue->handler, job);
    co_await record(self, job, failure);
}

Task<> JobRunner::record(std::shared_ptr<JobRunner> self, Job job, std::optional<QString> failure)
{
    const int attempts = job.attempts + 1;
    if (failure && attempts == JobQueue::kStuckAttempts)
        log::error("job_stuck",
                   {{QStringLiteral("queue"), job.queue},
                    {QStringLiteral("job"), job.id},
                    {QStringLiteral("error"), *failure}});
    std::ignore = co_await insist(self, job, [self, job, failure, attempts](Sql &sql) {
        const TimeMs now = self->m_clock.now();
        if (failure)
            job_store::retryLater(sql, job.id, self->m_owner, now.plusMs(backoffMs(attempts)), *failure);
        else
            std::ignore = job_store::complete(sql, job.id, now); // the handler may have done so itself
    });
}

/// Until the database takes it: a job whose end is not recorded would stay ours for as long as we live.
Task<bool> JobRunner::insist(std::shared_ptr<JobRunner> self, Job job, std::function<void(Sql &)> work)
{
    while (self->m_state != State::Abandoned) {
        try {
            co_await self->m_database.write(work);
            co_return true;
        } catch (const Error &error) {
            log::warning("job_not_recorded",
                         {{QStringLiteral("job"), job.id}, {QStringLiteral("error"), QString::fromUtf8(error.what())}});
        }
        if (self->m_state != State::Running)
            break; // its lease runs out
        co_await sleepFor(std::chrono::seconds(1));
    }
    co_return false;
}

} // namespace freehold
