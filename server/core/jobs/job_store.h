// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/jobs/job_queue.h"

#include <vector>

/// The SQL of table jobs. Times come from the caller's clock; `owner` names one JobQueue of one server.
namespace freehold::job_store {

Enqueued insert(Sql &sql, const QString &queue, const QString &key, const QJsonObject &payload, TimeMs now,
                TimeMs dueAt);

/// Due at once.
void insertAll(Sql &sql, const std::vector<JobQueue::NewJob> &jobs, TimeMs now);

/// Queues with a job that is due and that nobody holds.
[[nodiscard]] QStringList dueQueues(Sql &sql, TimeMs now);
/// Takes up to `limit` due jobs of a queue, lowest id first. A lease of our own does not run out for ourselves.
[[nodiscard]] std::vector<Job> claim(Sql &sql, const QString &queue, int limit, const QString &owner, TimeMs now,
                                     TimeMs until);
void renew(Sql &sql, qint64 id, const QString &owner, TimeMs until);
/// Gives back the jobs of `owner` whose lease has run out.
void releaseExpired(Sql &sql, const QString &owner, TimeMs now);
/// Gives back what `owner` holds and has not done.
void releaseAll(Sql &sql, const QString &owner);
/// Forgets every lease; for a database that only one server uses.
void clearLeases(Sql &sql);

/// False when it was done before.
[[nodiscard]] bool complete(Sql &sql, qint64 id, TimeMs now);
void retryLater(Sql &sql, qint64 id, const QString &owner, TimeMs dueAt, const QString &error);

/// Returns how many went; call again while it is `limit`.
[[nodiscard]] int removeDone(Sql &sql, TimeMs doneBefore, int limit);
[[nodiscard]] std::vector<JobQueue::Depth> depths(Sql &sql, TimeMs now);

/// Notes durably that the job is about to run under suspicion.
void noteTrial(Sql &sql, qint64 id, TimeMs retryAt);
void poison(Sql &sql, qint64 id, TimeMs now);
[[nodiscard]] std::vector<JobQueue::Troubled> troubled(Sql &sql, std::optional<JobQueue::Trouble> only, qint64 after,
                                                       int limit);
[[nodiscard]] std::optional<JobQueue::Troubled> findTroubled(Sql &sql, qint64 id);
/// Forgets its failures and makes it due; whoever runs it just now keeps it.
void startOver(Sql &sql, qint64 id, TimeMs now);

} // namespace freehold::job_store
