// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/coro.h"
#include "server/core/db/database.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace freehold {

class WorkBus;

/// A piece of durable work. Runs at least once; a handler makes its effect exactly-once by calling JobQueue::complete in
/// the same write() as that effect.
struct Job {
    qint64 id = 0;
    QString queue; ///< "inbox.sumsub", "on.notification.share_purchased", "mail"…
    QString key;   ///< natural key; a second enqueue of the same queue and key is ignored
    QJsonObject payload;
    TimeMs createdAt;
    int attempts = 0; ///< attempts before this one
    int claims = 0;   ///< claims without a recorded end, this one included
    int crashes = 0;  ///< ends of the server while this job was the one under suspicion

    static Job fromRow(const Row &row);
};

enum class Enqueued { New, Duplicate };

/// Another run of the same job committed first. Let it out: the transaction rolls back and the runner takes the job as done.
class JobAlreadyDone final : public Error {
public:
    explicit JobAlreadyDone(const Job &job);
};

using JobHandler = std::function<Task<>(Job)>;

/// The one durable queue of the server: webhooks, reactions to events, mail and timers wait here, in table `jobs`.
/// A failed job is retried with exponential backoff (1 s doubling to 10 min); after kStuckAttempts it is marked stuck,
/// logged as an error, and still retried every 10 min. Jobs of one queue start in order of id, `concurrency` at a time; a
/// failing one does not hold up those behind it. A job that was claimed kSuspectClaims times and never came to an end is
/// suspected of ending the server: suspects run one at a time, each noted before it starts; after a server that ended
/// meanwhile they wait as after a failure; and one that was noted kPoisonCrashes times is poisoned: logged as an error and
/// left alone until retry(). Several servers may share one PostgreSQL: whoever takes a job holds it by a lease on the clock,
/// which it renews while the job runs. Done jobs are removed after a week.
class JobQueue {
public:
    static constexpr int kStuckAttempts = 10;
    static constexpr int kSuspectClaims = 3;
    static constexpr int kPoisonCrashes = 5;

    JobQueue(Database &database, const Clock &clock);
    ~JobQueue();

    /// Registers the handler of a queue; before start().
    void handle(const QString &queue, JobHandler handler, int concurrency = 1);

    /// Adds a job inside the caller's transaction. It runs only if that commits.
    Enqueued enqueue(Sql &sql, const QString &queue, const QString &key, const QJsonObject &payload,
                     qint64 delayMs = 0);
    struct NewJob {
        QString queue;
        QString key;
        QJsonObject payload;
    };
    /// The same for many at once, where nobody needs to know which of them are new.
    void enqueueAll(Sql &sql, const std::vector<NewJob> &jobs);
    /// Marks a job done inside the handler's own transaction. Throws JobAlreadyDone when another run was first.
    void complete(Sql &sql, const Job &job);

    /// Takes turns with other servers of the same database, told by `bus`, which lives longer. Before start().
    void shareWork(WorkBus &bus);

    /// Starts the workers; they wake after each commit that enqueued and by timer.
    void start();
    /// No new job starts; resolves when those running have ended. Await it before destroying the queue.
    [[nodiscard]] Task<> stop();
    /// Since stop() was called: a job that takes long asks, and gives up by throwing; it runs again after the next start.
    [[nodiscard]] bool isStopping() const;

    /// Tells the workers that something may have been enqueued.
    void wake();

    struct Depth {
        QString queue;
        qint64 waiting = 0;
        qint64 stuck = 0;
        qint64 poisoned = 0;
        std::optional<TimeMs> oldest; ///< when the oldest that is due, and not poisoned, was due
        static Depth fromRow(const Row &row);
    };
    [[nodiscard]] std::vector<Depth> depths(Sql &sql) const;

    enum class Trouble { Stuck, Poisoned };
    /// A job that needs somebody's eye, without its payload.
    struct Troubled {
        qint64 id = 0;
        QString queue;
        QString key;
        Trouble trouble = Trouble::Stuck;
        int attempts = 0;
        int crashes = 0;
        TimeMs createdAt;
        TimeMs dueAt;
        std::optional<QString> lastError;
        static Troubled fromRow(const Row &row);
    };
    /// Oldest first, those with an id above `after`.
    [[nodiscard]] std::vector<Troubled> troubled(Sql &sql, std::optional<Trouble> only, qint64 after, int limit) const;
    /// Lets a troubled job start over now, and returns it as it was; throws NotFound for any other.
    Troubled retry(Sql &sql, qint64 id);

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace freehold
