// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jobs/job_store.h"

#include "server/core/db/many_rows.h"

#include <algorithm>

namespace freehold::job_store {

namespace {

struct QueueName {
    QString name;
    static QueueName fromRow(const Row &row) { return {row.text("queue")}; }
};

const QString kTroubled =
    QStringLiteral("SELECT id, queue, key, attempts, crashes, created_at, due_at, poisoned_at, last_error FROM jobs "
                   "WHERE done_at IS NULL AND (attempts >= :stuck OR poisoned_at IS NOT NULL)");

QString claimStatement(Dialect dialect)
{
    // Two servers that look at the same moment must not wait for each other's rows but take the next ones.
    const QString lock = dialect == Dialect::Postgres ? QStringLiteral(" FOR UPDATE SKIP LOCKED") : QString();
    return QStringLiteral(
               "WITH due AS MATERIALIZED ("
               "SELECT id FROM jobs WHERE queue = :queue AND done_at IS NULL AND poisoned_at IS NULL AND due_at <= :now"
               " AND (claimed_by IS NULL OR (claimed_by <> :owner AND claimed_until <= :now))"
               " ORDER BY id LIMIT :limit%1) "
               "UPDATE jobs SET claimed_by = :owner, claimed_until = :until, claims = claims + 1"
               " WHERE id IN (SELECT id FROM due) "
               "RETURNING id, queue, key, payload, created_at, attempts, claims, crashes")
        .arg(lock);
}

} // namespace

Enqueued insert(Sql &sql, const QString &queue, const QString &key, const QJsonObject &payload, TimeMs now,
                TimeMs dueAt)
{
    const int rows =
        sql.exec(QStringLiteral("INSERT INTO jobs (queue, key, payload, created_at, due_at) "
                                "VALUES (:queue, :key, :payload, :now, :due) ON CONFLICT (queue, key) DO NOTHING"),
                 {{QStringLiteral("queue"), queue},
                  {QStringLiteral("key"), key},
                  {QStringLiteral("payload"), payload},
                  {QStringLiteral("now"), now},
                  {QStringLiteral("due"), dueAt}});
    return rows == 1 ? Enqueued::New : Enqueued::Duplicate;
}

void insertAll(Sql &sql, const std::vector<JobQueue::NewJob> &jobs, TimeMs now)
{
    std::vector<SqlValues> rows;
    rows.reserve(jobs.size());
    for (const auto &[queue, key, payload] : jobs)
        rows.push_back({queue, key, payload, now, now});
    insertRows(sql, QStringLiteral("jobs (queue, key, payload, created_at, due_at)"), rows,
               QStringLiteral("ON CONFLICT (queue, key) DO NOTHING"));
}

QStringList dueQueues(Sql &sql, TimeMs now)
{
    QStringList names;
    const auto rows = sql.all<QueueName>(
        QStringLiteral("SELECT DISTINCT queue FROM jobs WHERE done_at IS NULL AND poisoned_at IS NULL"
                       " AND due_at <= :now"
                       " AND (claimed_until IS NULL OR claimed_until <= :now)"),
        {{QStringLiteral("now"), now}});
    for (const auto &row : rows)
        names.append(row.name);
    return names;
}

std::vector<Job> claim(Sql &sql, const QString &queue, int limit, const QString &owner, TimeMs now, TimeMs until)
{
    auto jobs = sql.all<Job>(claimStatement(sql.dialect()),
                             {{QStringLiteral("queue"), queue},
                              {QStringLiteral("now"), now},
                              {QStringLiteral("owner"), owner},
                              {QStringLiteral("limit"), limit},
                              {QStringLiteral("until"), until}});
    std::ranges::sort(jobs, {}, &Job::id); // RETURNING promises no order
    return jobs;
}

void renew(Sql &sql, qint64 id, const QString &owner, TimeMs until)
{
    sql.exec(QStringLiteral(
                 "UPDATE jobs SET claimed_until = :until WHERE id = :id AND claimed_by = :owner AND done_at IS NULL"),
             {{QStringLiteral("until"), until}, {QStringLiteral("id"), id}, {QStringLiteral("owner"), owner}});
}

void releaseExpired(Sql &sql, const QString &owner, TimeMs now)
{
    sql.exec(QStringLiteral("UPDATE jobs SET claimed_by = NULL, claimed_until = NULL, claims = claims - 1 "
                            "WHERE done_at IS NULL AND claimed_by = :owner AND claimed_until <= :now"),
             {{QStringLiteral("owner"), owner}, {QStringLiteral("now"), now}});
}

void releaseAll(Sql &sql, const QString &owner)
{
    sql.exec(QStringLiteral("UPDATE jobs SET claimed_by = NULL, claimed_until = NULL, claims = claims - 1"
                            " WHERE done_at IS NULL AND claimed_by = :owner"),
             {{QStringLiteral("owner"), owner}});
}

void clearLeases(Sql &sql)
{
    sql.exec(QStringLiteral(
        "UPDATE jobs SET claimed_by = NULL, claimed_until = NULL WHERE done_at IS NULL AND claimed_by IS NOT NULL"));
}

bool complete(Sql &sql, qint64 id, TimeMs now)
{
    return sql.exec(QStringLiteral(
                        "UPDATE jobs SET done_at = :now, claimed_by = NULL, claimed_until = NULL, last_error = NULL "
                        "WHERE id = :id AND done_at IS NULL"),
                    {{QStringLiteral("now"), now}, {QStringLiteral("id"), id}})
        == 1;
}

void retryLater(Sql &sql, qint64 id, const QString &owner, TimeMs dueAt, const QString &error)
{
    sql.exec(
        QStringLiteral(
            "UPDATE jobs SET attempts = attempts + 1, due_at = :due, last_error = :error, claimed_by = NULL, "
            "claimed_until = NULL, claims = 0, crashes = 0 WHERE id = :id AND claimed_by = :owner AND done_at IS NULL"),
        {{QStringLiteral("due"), dueAt},
         {QStringLiteral("error"), error},
         {QStringLiteral("id"), id},
         {QStringLiteral("owner"), owner}});
}

int removeDone(Sql &sql, TimeMs doneBefore, int limit)
{
    return sql.exec(
        QStringLiteral("DELETE FROM jobs WHERE id IN (SELECT id FROM jobs WHERE done_at < :before LIMIT :limit)"),
        {{QStringLiteral("before"), doneBefore}, {QStringLiteral("limit"), limit}});
}

std::vector<JobQueue::Depth> depths(Sql &sql, TimeMs now)
{
    return sql.all<JobQueue::Depth>(
        QStringLiteral("SELECT queue, COUNT(*) AS waiting, COUNT(*) FILTER (WHERE attempts >= :stuck) AS stuck,"
                       " COUNT(poisoned_at) AS poisoned,"
                       " MIN(due_at) FILTER (WHERE due_at <= :now AND poisoned_at IS NULL) AS oldest "
                       "FROM jobs WHERE done_at IS NULL GROUP BY queue ORDER BY queue"),
        {{QStringLiteral("stuck"), JobQueue::kStuckAttempts}, {QStringLiteral("now"), now}});
}

void noteTrial(Sql &sql, qint64 id, TimeMs retryAt)
{
    sql.exec(QStringLiteral("UPDATE jobs SET crashes = crashes + 1, due_at = :due WHERE id = :id AND done_at IS NULL"),
             {{QStringLiteral("due"), retryAt}, {QStringLiteral("id"), id}});
}

void poison(Sql &sql, qint64 id, TimeMs now)
{
    sql.exec(QStringLiteral("UPDATE jobs SET poisoned_at = :now, claimed_by = NULL, claimed_until = NULL "
                            "WHERE id = :id AND done_at IS NULL"),
             {{QStringLiteral("now"), now}, {QStringLiteral("id"), id}});
}

std::vector<JobQueue::Troubled> troubled(Sql &sql, std::optional<JobQueue::Trouble> only, qint64 after, int limit)
{
    const bool wantsStuck = only != JobQueue::Trouble::Poisoned;
    const bool wantsPoisoned = only != JobQueue::Trouble::Stuck;
    return sql.all<JobQueue::Troubled>(
        kTroubled
            + QStringLiteral(" AND id > :after AND ((:stuck_too = 1 AND poisoned_at IS NULL)"
                             " OR (:poisoned_too = 1 AND poisoned_at IS NOT NULL))"
                             " ORDER BY id LIMIT :limit"),
        {{QStringLiteral("stuck"), JobQueue::kStuckAttempts},
         {QStringLiteral("after"), after},
         {QStringLiteral("stuck_too"), wantsStuck},
         {QStringLiteral("poisoned_too"), wantsPoisoned},
         {QStringLiteral("limit"), limit}});
}

std::optional<JobQueue::Troubled> findTroubled(Sql &sql, qint64 id)
{
    return sql.find<JobQueue::Troubled>(
        kTroubled + QStringLiteral(" AND id = :id"),
        {{QStringLiteral("stuck"), JobQueue::kStuckAttempts}, {QStringLiteral("id"), id}});
}

void startOver(Sql &sql, qint64 id, TimeMs now)
{
    sql.exec(QStringLiteral("UPDATE jobs SET attempts = 0, claims = 0, crashes = 0, poisoned_at = NULL, due_at = :now "
                            "WHERE id = :id AND done_at IS NULL"),
             {{QStringLiteral("now"), now}, {QStringLiteral("id"), id}});
}

} // namespace freehold::job_store
