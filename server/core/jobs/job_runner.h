// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/jobs/job_bell.h"
#include "server/core/jobs/job_queue.h"
#include "server/core/jobs/work_bus.h"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace freehold {

/// The event loop's side of the queue: claims jobs, starts their handlers, records how they ended. Its coroutines share
/// ownership, so that a handler that outlives the JobQueue finds it still there.
class JobRunner : public std::enable_shared_from_this<JobRunner> {
public:
    static constexpr qint64 kLeaseMs = 10'000;
    static constexpr int kRenewEveryMs = 3'000;
    static constexpr int kPollEveryMs = 200;
    /// While news of work is handed out, only what became due and what was lost is left to be found.
    static constexpr int kPollsSkippedWithBus = 4;
    static constexpr int kTidyEveryMs = 600'000;
    static constexpr qint64 kKeepDoneMs = 7LL * 24 * 3600 * 1000;
    /// Jobs taken beyond those running, so that a claim's commit is paid once for several.
    static constexpr int kPrefetch = 16;
    /// With other servers: what waits here could run there.
    static constexpr int kPrefetchWithBus = 1;

    JobRunner(Database &database, const Clock &clock);
    ~JobRunner();
    Q_DISABLE_COPY_MOVE(JobRunner)

    void handle(const QString &queue, JobHandler handler, int concurrency);
    void shareWork(WorkBus &bus) { m_bus = &bus; }
    void start();
    void wakeAll();
    [[nodiscard]] std::shared_ptr<JobBell> bell() const { return m_bell; }
    /// Ends the claiming; jobs that run go on.
    void halt();
    [[nodiscard]] static Task<> stop(std::shared_ptr<JobRunner> self);
    /// The database is about to go: nothing is recorded any more.
    void abandon();
    [[nodiscard]] bool isHalted() const { return m_state == State::Halted; }

private:
    struct Queue {
        JobHandler handler;
        int concurrency = 1;
        int running = 0;
        bool mayHaveMore = true;
        std::deque<Job> backlog; ///< claimed, waiting for their turn
    };
    struct Want {
        QString queue;
        int count = 0;
    };
    enum class State { New, Running, Halted, Abandoned };

    void every(int intervalMs, Task<> (*task)(std::shared_ptr<JobRunner>), const char *name);
    [[nodiscard]] QStringList queueNames() const;
    void ring(const QHash<QString, int> &jobs);
    void wake(const QSet<QString> &queues);
    [[nodiscard]] bool isSharing() const { return m_bus && m_bus->isUp(); }
    static Task<bool> lookForWork(std::weak_ptr<JobRunner> weak, QSet<QString> queues);
    void pump();
    [[nodiscard]] std::vector<Want> takeWants();
    void distribute(const std::vector<Want> &wants, std::vector<Job> jobs);
    void startBacklog(Queue &queue);

    static Task<> once(Task<> task, std::shared_ptr<bool> busy);
    static Task<> begin(std::shared_ptr<JobRunner> self);
    static Task<> claimLoop(std::shared_ptr<JobRunner> self);
    static Task<std::vector<Job>> claim(std::shared_ptr<JobRunner> self, std::vector<Want> wants);
    static Task<> poll(std::shared_ptr<JobRunner> self);
    static Task<> renewLeases(std::shared_ptr<JobRunner> self);
    static Task<> tidy(std::shared_ptr<JobRunner> self);
    static Task<> runJob(std::shared_ptr<JobRunner> self, Queue *queue, Job job);
    static Task<> tryJob(std::shared_ptr<JobRunner> self, Queue *queue, Job job);
    [[nodiscard]] static bool isSuspect(const Job &job) { return job.claims > JobQueue::kSuspectClaims; }
    static Task<> record(std::shared_ptr<JobRunner> self, Job job, std::optional<QString> failure);
    /// False when it could not be stored before the end.
    static Task<bool> insist(std::shared_ptr<JobRunner> self, Job job, std::function<void(Sql &)> work);

    Database &m_database;
    const Clock &m_clock;
    QString m_owner;
    std::map<QString, Queue> m_queues; ///< nodes stay where they are while handlers run
    QSet<qint64> m_running;
    WorkBus *m_bus = nullptr;
    int m_pollsSkipped = 0;
    State m_state = State::New;
    bool m_claiming = false;
    bool m_tryingSuspect = false; ///< one at a time, so that a crash has one culprit
    /// Set when a claim may have been stored without our knowing its jobs: when the last such lease has run out.
    std::optional<TimeMs> m_unaccountedUntil;
    QObject m_context;
    std::shared_ptr<JobBell> m_bell;
    std::shared_ptr<void> m_hook;
};

} // namespace freehold
