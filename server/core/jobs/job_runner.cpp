// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jobs/job_runner.h"

#include "server/core/jobs/job_store.h"
#include "server/core/log/log.h"

#include <QScopeGuard>
#include <QTimer>
#include <QUuid>

#include <stdexcept>
#include <utility>

namespace freehold {

JobRunner::JobRunner(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
    , m_owner(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_bell(std::make_shared<JobBell>(&m_context, [this](const QHash<QString, int> &jobs) { ring(jobs); }))
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
    if (m_bus)
        m_bus->take(queueNames(),
                    [weak = weak_from_this()](const QSet<QString> &queues) { return lookForWork(weak, queues); });
    detach(begin(shared_from_this()), "jobs.begin");
    every(kPollEveryMs, &JobRunner::poll, "jobs.poll");
    every(kRenewEveryMs, &JobRunner::renewLeases, "jobs.renew");
    every(kTidyEveryMs, &JobRunner::tidy, "jobs.tidy");
}

QStringList JobRunner::queueNames() const
{
    QStringList names;
    for (const auto &[name, _] : m_queues)
        names.append(name);
    return names;
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

void JobRunner::ring(const QHash<QString, int> &jobs)
{
    if (m_state == State::Running && isSharing())
        m_bus->offer(jobs);
    else
        wake({jobs.keyBegin(), jobs.keyEnd()});
}

Task<bool> JobRunner::lookForWork(std::weak_ptr<JobRunner> weak, QSet<QString> queues)
{
    const auto self = weak.lock();
    if (!self || self->m_state != State::Running)
        co_return false;
    self->wake(queues);
    while (self->m_claiming)
        co_await sleepFor(std::chrono::milliseconds(2));
    co_return true;
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
        wants.push_back({name, queue.concurrency - queue.running + (isSharing() ? kPrefetchWithBus : kPrefetch)});
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
        if (isSuspect(queue.backlog.front())) {
            if (m_tryingSuspect)
                return;
            m_tryingSuspect = true;
        }
        Job job = std::move(queue.backlog.front());
        queue.backlog.pop_front();
        ++queue.running;
        m_running.insert(job.id);
        detach(runJob(shared_from_this(), &queue, std::move(job)), "jobs.run");
    }
}

Task<> JobRunner::runJob(std::shared_ptr<JobRunner> self, Queue *queue, Job job)
{
    co_await tryJob(self, queue, job);
    self->m_running.remove(job.id);
    --queue->running;
    if (isSuspect(job)) {
        self->m_tryingSuspect = false;
        for (auto &[_, other] : self->m_queues)
            self->startBacklog(other);
    }
    self->startBacklog(*queue);
    if (queue->backlog.empty() && queue->mayHaveMore)
        self->pump();
}

void JobRunner::halt()
{
    if (m_state != State::Abandoned)
        m_state = State::Halted;
    qDeleteAll(m_context.findChildren<QTimer *>());
    if (auto *const bus = std::exchange(m_bus, nullptr))
        bus->leave();
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
