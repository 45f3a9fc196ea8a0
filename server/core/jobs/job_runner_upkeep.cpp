// SPDX-License-Identifier: GPL-3.0-or-later
// What the runner does by the clock: looking for work, keeping its leases, forgetting what is done.
#include "server/core/jobs/job_runner.h"
#include "server/core/jobs/job_store.h"

namespace freehold {

namespace {
constexpr int kTidyBatch = 1000;
}

Task<> JobRunner::poll(std::shared_ptr<JobRunner> self)
{
    if (self->isSharing() && self->m_pollsSkipped++ < kPollsSkippedWithBus)
        co_return;
    self->m_pollsSkipped = 0;
    const TimeMs now = self->m_clock.now();
    if (self->m_unaccountedUntil && *self->m_unaccountedUntil <= now)
        co_await renewLeases(self);
    const auto due = co_await self->m_database.read([now](Sql &sql) { return job_store::dueQueues(sql, now); });
    self->wake(QSet<QString>(due.begin(), due.end()));
}

/// Once what we hold is renewed, whatever is ours and has run out belongs to a claim whose answer never reached us.
Task<> JobRunner::renewLeases(std::shared_ptr<JobRunner> self)
{
    auto held = self->m_running;
    for (const auto &[_, queue] : self->m_queues)
        for (const Job &job : queue.backlog)
            held.insert(job.id);
    // Not while a claim is on its way: its jobs are ours and not held yet.
    const auto unaccountedUntil = self->m_claiming ? std::nullopt : self->m_unaccountedUntil;
    if (held.isEmpty() && !unaccountedUntil)
        co_return;
    const TimeMs now = self->m_clock.now();
    co_await self->m_database.write(
        [held, owner = self->m_owner, now, releases = unaccountedUntil.has_value()](Sql &sql) {
            for (const qint64 id : held)
                job_store::renew(sql, id, owner, now.plusMs(kLeaseMs));
            if (releases)
                job_store::releaseExpired(sql, owner, now);
        });
    if (unaccountedUntil && *unaccountedUntil <= now && self->m_unaccountedUntil == unaccountedUntil)
        self->m_unaccountedUntil.reset();
}

Task<> JobRunner::tidy(std::shared_ptr<JobRunner> self)
{
    int removed = kTidyBatch;
    while (removed == kTidyBatch && self->m_state == State::Running)
        removed = co_await self->m_database.write([before = self->m_clock.now().plusMs(-kKeepDoneMs)](Sql &sql) {
            return job_store::removeDone(sql, before, kTidyBatch);
        });
}

} // namespace freehold
