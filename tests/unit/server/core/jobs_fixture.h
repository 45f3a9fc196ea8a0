// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/jobs/job_queue.h"
#include "tests/support/await.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_database.h"

#include <vector>

/// What the tests of the job queue ask of the table, and a handler that they can steer.
namespace freehold::test {

using namespace Qt::StringLiterals;

struct Number {
    qint64 value = 0;
    static Number fromRow(const Row &row) { return {row.int64("value")}; }
};

struct Text {
    QString value;
    static Text fromRow(const Row &row) { return {row.text("value")}; }
};

inline qint64 numberOf(Database &database, const QString &statement)
{
    return await(database.read([statement](Sql &sql) { return sql.one<Number>(statement, {}, u"number"_s).value; }));
}

inline qint64 undone(Database &database)
{
    return numberOf(database, u"SELECT COUNT(*) AS value FROM jobs WHERE done_at IS NULL"_s);
}

inline Enqueued enqueue(Database &database, JobQueue &jobs, const QString &queue, const QString &key,
                        qint64 delayMs = 0)
{
    return await(database.write(
        [&jobs, queue, key, delayMs](Sql &sql) { return jobs.enqueue(sql, queue, key, {{u"key"_s, key}}, delayMs); }));
}

/// Counts the handler's runs and does what a test tells it to.
struct Handler {
    std::vector<QString> keys;
    std::vector<int> attempts;
    int runningNow = 0;
    int mostAtOnce = 0;
    int failTimes = 0;
    int durationMs = 0;
    const Handler *goesOnAfter = nullptr; ///< no job ends before that one has begun its first

    JobHandler handler()
    {
        return [this](Job job) { return run(this, std::move(job)); };
    }

    static Task<> run(Handler *self, Job job)
    {
        self->keys.push_back(job.key);
        self->attempts.push_back(job.attempts);
        self->mostAtOnce = std::max(self->mostAtOnce, ++self->runningNow);
        co_await sleepFor(std::chrono::milliseconds(self->durationMs));
        while (self->goesOnAfter && self->goesOnAfter->keys.empty())
            co_await sleepFor(std::chrono::milliseconds(1));
        --self->runningNow;
        if (self->failTimes > 0) {
            --self->failTimes;
            throw Error(ErrorCode::ProviderFailed, u"timeout"_s, u"jane@example.org did not answer"_s);
        }
    }
};

} // namespace freehold::test
