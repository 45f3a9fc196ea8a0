// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jobs/job_queue.h"

#include "server/core/jobs/job_runner.h"
#include "server/core/jobs/job_store.h"

namespace freehold {

struct JobQueue::Private {
    const Clock &clock;
    std::shared_ptr<JobRunner> runner;
    std::shared_ptr<JobBell> bell;
};

Job Job::fromRow(const Row &row)
{
    return {.id = row.int64("id"),
            .queue = row.text("queue"),
            .key = row.text("key"),
            .payload = row.json("payload"),
            .createdAt = row.time("created_at"),
            .attempts = static_cast<int>(row.int64("attempts")),
            .claims = static_cast<int>(row.int64("claims")),
            .crashes = static_cast<int>(row.int64("crashes"))};
}

JobAlreadyDone::JobAlreadyDone(const Job &job)
    : Error(ErrorCode::Conflict, QStringLiteral("job_already_done"), QStringLiteral("This was done already."), {},
            job.queue + u' ' + QString::number(job.id))
{
}

JobQueue::Depth JobQueue::Depth::fromRow(const Row &row)
{
    return {row.text("queue"), row.int64("waiting"), row.int64("stuck"), row.int64("poisoned"),
            row.optionalTime("oldest")};
}

JobQueue::Troubled JobQueue::Troubled::fromRow(const Row &row)
{
    return {.id = row.int64("id"),
            .queue = row.text("queue"),
            .key = row.text("key"),
            .trouble = row.optionalTime("poisoned_at") ? Trouble::Poisoned : Trouble::Stuck,
            .attempts = static_cast<int>(row.int64("attempts")),
            .crashes = static_cast<int>(row.int64("crashes")),
            .createdAt = row.time("created_at"),
            .dueAt = row.time("due_at"),
            .lastError = row.optionalText("last_error")};
}

JobQueue::JobQueue(Database &database, const Clock &clock)
{
    auto runner = std::make_shared<JobRunner>(database, clock);
    auto bell = runner->bell();
    m_private.reset(new Private{clock, std::move(runner), std::move(bell)});
}

JobQueue::~JobQueue() { m_private->runner->abandon(); }

void JobQueue::handle(const QString &queue, JobHandler handler, int concurrency)
{
    m_private->runner->handle(queue, std::move(handler), concurrency);
}

Enqueued JobQueue::enqueue(Sql &sql, const QString &queue, const QString &key, const QJsonObject &payload,
                           qint64 delayMs)
{
    const TimeMs now = m_private->clock.now();
    const auto enqueued = job_store::insert(sql, queue, key, payload, now, now.plusMs(delayMs));
    if (enqueued == Enqueued::New)
        m_private->bell->touch(queue);
    return enqueued;
}

void JobQueue::enqueueAll(Sql &sql, const std::vector<NewJob> &jobs)
{
    job_store::insertAll(sql, jobs, m_private->clock.now());
    for (const NewJob &job : jobs)
        m_private->bell->touch(job.queue);
}

void JobQueue::complete(Sql &sql, const Job &job)
{
    if (!job_store::complete(sql, job.id, m_private->clock.now()))
        throw JobAlreadyDone(job);
}

void JobQueue::shareWork(WorkBus &bus) { m_private->runner->shareWork(bus); }

void JobQueue::start() { m_private->runner->start(); }

bool JobQueue::isStopping() const { return m_private->runner->isHalted(); }

Task<> JobQueue::stop() { return JobRunner::stop(m_private->runner); }

void JobQueue::wake() { m_private->runner->wakeAll(); }

std::vector<JobQueue::Depth> JobQueue::depths(Sql &sql) const { return job_store::depths(sql, m_private->clock.now()); }

std::vector<JobQueue::Troubled> JobQueue::troubled(Sql &sql, std::optional<Trouble> only, qint64 after, int limit) const
{
    return job_store::troubled(sql, only, after, limit);
}

JobQueue::Troubled JobQueue::retry(Sql &sql, qint64 id)
{
    auto job = job_store::findTroubled(sql, id);
    if (!job)
        throw notFound(QStringLiteral("job"));
    job_store::startOver(sql, id, m_private->clock.now());
    m_private->bell->touch(job->queue);
    return *std::move(job);
}

} // namespace freehold
