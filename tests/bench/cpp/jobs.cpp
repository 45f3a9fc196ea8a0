// SPDX-License-Identifier: GPL-3.0-or-later
// bench_jobs <database url> <count>: puts that many jobs into an empty database's queue and lets handlers that do nothing
// work them off. Prints jobs per second, from the first handler to the last job's end.
#include "server/core/clock.h"
#include "server/core/db/database.h"
#include "server/core/jobs/job_queue.h"
#include "server/core/log/log.h"

#include <QCoreApplication>

#include <chrono>
#include <cstdio>

using namespace freehold;

namespace {

const QString kQueue = QStringLiteral("bench");
constexpr int kConcurrency = 8;
constexpr int kJobsPerCommit = 1000;

struct Count {
    qint64 value = 0;
    static Count fromRow(const Row &row) { return {row.int64("n")}; }
};

Task<> fill(Database &database, JobQueue &jobs, int count)
{
    for (int first = 0; first < count; first += kJobsPerCommit)
        co_await database.write([&jobs, first, count](Sql &sql) {
            for (int i = first; i < std::min(count, first + kJobsPerCommit); ++i)
                jobs.enqueue(sql, kQueue, QString::number(i), {{QStringLiteral("number"), i}});
        });
}

Task<qint64> waiting(Database &database)
{
    co_return co_await database.read([](Sql &sql) {
        return sql.one<Count>(QStringLiteral("SELECT COUNT(*) AS n FROM jobs WHERE done_at IS NULL"), {}, kQueue).value;
    });
}

Task<> workOff(Database &database, JobQueue &jobs, int count)
{
    co_await fill(database, jobs, count);
    const auto begin = std::chrono::steady_clock::now();
    jobs.start();
    while (co_await waiting(database) > 0)
        co_await sleepFor(std::chrono::milliseconds(20));
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begin;
    std::printf("%.1f\n", count / elapsed.count());
    co_await jobs.stop();
    QCoreApplication::quit();
}

Task<> doNothing(Job) { co_return; }

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc != 3)
        return 2;
    log::setLevel(log::Level::Warning);
    Database database({.url = QString::fromLocal8Bit(argv[1])});
    database.migrate(QStringLiteral(FREEHOLD_SOURCE_DIR "/server/migrations"));
    SystemClock clock;
    JobQueue jobs(database, clock);
    jobs.handle(kQueue, doNothing, kConcurrency);
    detach(workOff(database, jobs, QByteArray(argv[2]).toInt()), "bench");
    return QCoreApplication::exec();
}
