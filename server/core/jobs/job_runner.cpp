// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jobs/job_runner.h"

#include "server/core/jobs/job_failure.h"
#include "server/core/jobs/job_store.h"
#include "server/core/log/log.h"

#include <QScopeGuard>
#include <QTimer>
#include <QUuid>

#include <algorithm>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace freehold {

namespace {

constexpr qint64 kFirstBackoffMs = 1000;
constexpr qint64 kMaxBackoffMs = 600'000;
constexpr int kTidyBatch = 1000;

qint64 backoffMs(int failedAttempts)
{
    return std::min(kFirstBackoffMs << std::min(failedAttempts - 1, 20), kMaxBackoffMs);
}

} // namespace

JobRunner::JobRunner(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
    , m_owner(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_bell(std::make_shared<JobBell>(&m_context, [this](const QSet<QString> &queues) { wake(queues); }))
    , m_hook(database.onWriteCommitted([bell = m_bell] { bell->committed(); }))
{
}

JobRunner::~JobRunner() { m_bell->silence(); }

void JobRunner::handle(const QString &queue, JobHandler handler, int concurrency)
{
    Q_ASSERT(m_state == State::New);
    const auto [added, isNew] = m_queues.try_emplace(queue);
    if (!isNew)
        throw std::logic_error("two handlers for queue " + queue.toStdString());
    added->second.handler = std::move(handler);
    added->second.concurrency = concurrency;
}

void JobRunner::start()
{
    if (m_state != State::New)
        return;
    m_state = State::Running;
    detach(begin(shared_from_this()), "jobs.begin");
    every(kPollEveryMs, &JobRunner::poll, "jobs.poll");
    every(kRenewEveryMs, &JobRunner::renewLeases, "jobs.renew");
    every(kTidyEveryMs, &JobRunner::tidy, "jobs.tidy");
}

void JobRunner::every(int intervalMs, Task<> (*task)(std::shared_ptr<JobRunner>), const char *name)
{
    auto *timer = new QTimer(&m_context);
    auto busy = std::make_shared<bool>(false);
    QObject::connect(timer, &QTimer::timeout, &m_context, [this, task, name, busy] {
        if (*busy) // the database is slower than the timer
            return;
        *busy = true;
        detach(once(task(shared_from_this()), busy), name);
    });
    timer->start(intervalMs);
}

Task<> JobRunner::once(Task<> task, std::shared_ptr<bool> busy)
{
    const auto release = qScopeGuard([busy] { *busy = false; });
    co_await task;
}

Task<> JobRunner::begin(std::shared_ptr<JobRunner> self)
{
    // Only one server uses an SQLite file, so a lease there belongs to a process that died.
    if (self->m_database.dialect() == Dialect::Sqlite)
        co_await self->m_database.write([](Sql &sql) { job_store::clearLeases(sql); });
    self->wakeAll();
    co_await tidy(self);
}

void JobRunner::wakeAll()
{
    for (auto &[_, queue] : m_queues)
        queue.mayHaveMore = true;
    pump();
}

void JobRunner::wake(const QSet<QString> &queues)
{
    for (const QString &name : queues)
        if (const auto found = m_queues.find(name); found != m_queues.end())
            found->second.mayHaveMore = true;
    pump();
}

void JobRunner::pump()
{
    if (m_state == State::Running && !m_claiming)
        detach(claimLoop(shared_from_this()), "jobs.claim");
}

/// What each queue has room for. A wake that comes while these are being claimed sets mayHaveMore again.
std::vector<JobRunner::Want> JobRunner::takeWants()
{
    std::vector<Want> wants;
    for (auto &[name, queue] : m_queues) {
        if (!queue.mayHaveMore || !queue.backlog.empty())
            continue;
        queue.mayHaveMore = false;
        wants.push_back({name, queue.concurrency - queue.running + kPrefetch});
    }
    return wants;
}

Task<> JobRunner::claimLoop(std::shared_ptr<JobRunner> self)
{
    self->m_claiming = true;
    const auto done = qScopeGuard([&self] { self->m_claiming = false; });
    while (self->m_state == State::Running) {
        const auto wants = self->takeWants();
        if (wants.empty())
            break;
        auto jobs = co_await claim(self, wants);
        self->distribute(wants, std::move(jobs));
    }
}

Task<std::vector<Job>> JobRunner::claim(std::shared_ptr<JobRunner> self, std::vector<Want> wants)
{
    const TimeMs now = self->m_clock.now();
    const TimeMs until = now.plusMs(kLeaseMs);
    try {
        co_return co_await self->m_database.write([wants, owner = self->m_owner, now, until](Sql &sql) {
            std::vector<Job> claimed;
            for (const Want &want : wants)
                for (Job &job : job_store::claim(sql, want.queue, want.count, owner, now, until))
                    claimed.push_back(std::move(job));
            return claimed;
        });
    } catch (const Error &error) {
        if (error.reason == QLatin1StringView("outcome_unknown"))
            self->m_unaccountedUntil = until;
        throw;
    }
}

void JobRunner::distribute(const std::vector<Want> &wants, std::vector<Job> jobs)
{
    for (Job &job : jobs)
        m_queues.at(job.queue).backlog.push_back(std::move(job));
    for (const Want &want : wants) {
        Queue &queue = m_queues.at(want.queue);
        if (static_cast<int>(queue.backlog.size()) >= want.count)
            queue.mayHaveMore = true;
        startBacklog(queue);
    }
}

void JobRunner::startBacklog(Queue &queue)
{
    while (m_state == State::Running && queue.running < queue.concurrency && !queue.backlog.empty()) {
        Job job = std::move(queue.backlog.front());
        queue.backlog.pop_front();
        ++queue.running;
        m_running.insert(job.id);
        detach(runJob(shared_from_this(), &queue, std::move(job)), "jobs.run");
    }
}

Task<> JobRunner::runJob(std::shared_ptr<JobRunner> self, Queue *queue, Job job)
{
    const auto failure = co_await failureOf(&queue->handler, job);
    co_await record(self, job, failure);
    self->m_running.remove(job.id);
    --queue->running;
    self->startBacklog(*queue);
    if (queue->backlog.empty() && queue->mayHaveMore)
        self->pump();
}

/// Insists until the database takes it: a job whose end is not recorded would stay ours for as long as we live.
Task<> JobRunner::record(std::shared_ptr<JobRunner> self, Job job, std::optional<QString> failure)
{
    const int attempts = job.attempts + 1;
    if (failure && attempts == JobQueue::kStuckAttempts)
        log::error("job_stuck",
                   {{QStringLiteral("queue"), job.queue},
                    {QStringLiteral("job"), job.id},
                    {QStringLiteral("error"), *failure}});
    while (self->m_state != State::Abandoned) {
        try {
            co_await self->m_database.write([self, job, failure, attempts](Sql &sql) {
                const TimeMs now = self->m_clock.now();
                if (failure)
                    job_store::retryLater(sql, job.id, self->m_owner, now.plusMs(backoffMs(attempts)), *failure);
                else
                    std::ignore = job_store::complete(sql, job.id, now); // the handler may have done so itself
            });
            co_return;
        } catch (const Error &error) {
            log::warning("job_not_recorded",
                         {{QStringLiteral("job"), job.id}, {QStringLiteral("error"), QString::fromUtf8(error.what())}});
        }
        if (self->m_state != State::Running)
            co_return; // its lease runs out
        co_await sleepFor(std::chrono::seconds(1));
    }
}

Task<> JobRunner::poll(std::shared_ptr<JobRunner> self)
{
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

void JobRunner::halt()
{
    if (m_state != State::Abandoned)
        m_state = State::Halted;
    qDeleteAll(m_context.findChildren<QTimer *>());
}

Task<> JobRunner::stop(std::shared_ptr<JobRunner> self)
{
    self->halt();
    while (self->m_claiming || !self->m_running.isEmpty())
        co_await sleepFor(std::chrono::milliseconds(5));
    for (auto &[_, queue] : self->m_queues)
        queue.backlog.clear();
    try {
        co_await self->m_database.write([owner = self->m_owner](Sql &sql) { job_store::releaseAll(sql, owner); });
    } catch (const std::exception &error) { // the leases run out by themselves
        log::warning("jobs_not_released", {{QStringLiteral("error"), QString::fromUtf8(error.what())}});
    }
}

void JobRunner::abandon()
{
    halt();
    m_state = State::Abandoned;
}

} // namespace freehold
