// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/coro.h"
#include "server/core/db/database.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <memory>

namespace freehold {

/// A piece of durable work. Runs at least once; a handler makes its effect exactly-once by calling JobQueue::complete in
/// the same write() as that effect.
struct Job {
    qint64 id = 0;
    QString queue; ///< "inbox.sumsub", "on.notification.share_purchased", "mail"…
    QString key;   ///< natural key; a second enqueue of the same queue and key is ignored
    QJsonObject payload;
    TimeMs createdAt;
    int attempts = 0; ///< attempts before this one

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
/// failing one does not hold up those behind it. Several servers may share one PostgreSQL: whoever takes a job holds it by
/// a lease on the clock, which it renews while the job runs. Done jobs are removed after a week.
class JobQueue {
public:
    static constexpr int kStuckAttempts = 10;

    JobQueue(Database &database, const Clock &clock);
    ~JobQueue();

    /// Registers the handler of a queue; before start().
    void handle(const QString &queue, JobHandler handler, int concurrency = 1);

    /// Adds a job inside the caller's transaction. It runs only if that commits.
    Enqueued enqueue(Sql &sql, const QString &queue, const QString &key, const QJsonObject &payload,
                     qint64 delayMs = 0);
    /// Marks a job done inside the handler's own transaction. Throws JobAlreadyDone when another run was first.
    void complete(Sql &sql, const Job &job);

    /// Starts the workers; they wake after each commit that enqueued and by timer.
    void start();
    /// No new job starts; resolves when those running have ended. Await it before destroying the queue.
    [[nodiscard]] Task<> stop();

    /// Tells the workers that something may have been enqueued.
    void wake();

    struct Depth {
        QString queue;
        qint64 waiting = 0;
        qint64 stuck = 0;
        static Depth fromRow(const Row &row);
    };
    [[nodiscard]] std::vector<Depth> depths(Sql &sql) const;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace freehold
