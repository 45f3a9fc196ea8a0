// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jobs/job_queue.h"
#include "server/core/log/log.h"
#include "tests/support/await.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_database.h"

#include <QCoro/QCoroFuture>
#include <QPromise>
#include <QtTest>

using namespace freehold;
using namespace freehold::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kCrashesUntilPoison = JobQueue::kSuspectClaims + JobQueue::kPoisonCrashes;

/// Runs every job but "poison", at which its server goes down: the handler does not come back while it lives.
struct PoisonHandler {
    PoisonHandler() { gate->start(); }
    ~PoisonHandler() { gate->finish(); }
    Q_DISABLE_COPY_MOVE(PoisonHandler)
    QStringList started;
    std::shared_ptr<QPromise<void>> gate = std::make_shared<QPromise<void>>();
    JobHandler handler()
    {
        return [this](Job job) { return run(this, std::move(job)); };
    }
    static Task<> run(PoisonHandler *self, Job job)
    {
        self->started.append(job.key);
        if (job.key == u"poison"_s)
            co_await self->gate->future();
    }
};

/// One life of a server; it ends without a word, as with kill -9. How long other servers take to notice has passed then.
struct Life {
    Life(TestDatabase &database, FakeClock &testClock) : clock(testClock), jobs(*database, testClock)
    {
        jobs.handle(u"work"_s, handler.handler(), 4);
    }
    ~Life() { clock.advanceMs(60'000); }
    Q_DISABLE_COPY_MOVE(Life)
    FakeClock &clock;
    PoisonHandler handler;
    JobQueue jobs;
};

void enqueue(TestDatabase &database, FakeClock &clock, const QStringList &keys)
{
    JobQueue jobs(*database, clock);
    await(database->write([&](Sql &sql) {
        for (const QString &key : keys)
            jobs.enqueue(sql, u"work"_s, key, {});
    }));
}

JobQueue::Depth depthOf(TestDatabase &database, JobQueue &jobs)
{
    const auto depths = await(database->read([&](Sql &sql) { return jobs.depths(sql); }));
    return depths.empty() ? JobQueue::Depth{} : depths.front();
}

/// How often the only job failed, as far as that is stored.
qint64 failuresOf(TestDatabase &database)
{
    qint64 failures = 0;
    await(database->read([&](Sql &sql) {
        sql.forEach(u"SELECT attempts FROM jobs"_s, {}, [&](const Row &row) { failures = row.int64("attempts"); });
    }));
    return failures;
}

} // namespace

/// Goal: a job that ends its server is given up, and nothing else is.
class PoisonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { log::setLevel(log::Level::Error); }
    void cleanup() { QTest::qWait(20); } // what was released comes to its end

    void poison_isGivenUpAndStartsOverByHand_data() { TestDatabase::addDialectRows(); }
    void poison_isGivenUpAndStartsOverByHand()
    {
        QFETCH(Dialect, dialect);
        TestDatabase database(dialect);
        FakeClock clock;
        enqueue(database, clock, {u"poison"_s});
        for (int i = 0; i < kCrashesUntilPoison; ++i) {
            Life life(database, clock);
            life.jobs.start();
            QVERIFY(waitUntil([&] { return !life.handler.started.isEmpty(); }));
            QCOMPARE(depthOf(database, life.jobs).poisoned, 0);
        }
        Life life(database, clock);
        life.jobs.start();
        QVERIFY(waitUntil([&] { return depthOf(database, life.jobs).poisoned == 1; }));
        QVERIFY(life.handler.started.isEmpty());
        QVERIFY(!depthOf(database, life.jobs).oldest);

        const auto troubled = await(
            database->read([&](Sql &sql) { return life.jobs.troubled(sql, JobQueue::Trouble::Poisoned, 0, 10); }));
        QCOMPARE(troubled.size(), size_t{1});
        QCOMPARE(troubled[0].crashes, JobQueue::kPoisonCrashes);
        await(database->write([&](Sql &sql) { std::ignore = life.jobs.retry(sql, troubled[0].id); }));
        QVERIFY(waitUntil([&] { return life.handler.started == QStringList{u"poison"_s}; }));
        QVERIFY_THROWS_EXCEPTION(
            Error, await(database->write([&](Sql &sql) { std::ignore = life.jobs.retry(sql, troubled[0].id); })));
    }

    void neighbours_ofPoisonAreDoneInTheEnd()
    {
        TestDatabase database;
        FakeClock clock;
        QStringList keys{u"poison"_s};
        for (int i = 0; i < 12; ++i)
            keys.append(QString::number(i));
        enqueue(database, clock, keys);
        // The server goes down as soon as the poison starts, so that some neighbours are claimed again and again.
        for (int i = 0; i < kCrashesUntilPoison; ++i) {
            Life life(database, clock);
            life.jobs.start();
            QVERIFY(waitUntil([&] { return life.handler.started.contains(u"poison"_s); }));
        }
        Life life(database, clock);
        life.jobs.start();
        QVERIFY(waitUntil([&] {
            const auto depth = depthOf(database, life.jobs);
            return depth.waiting == 1 && depth.poisoned == 1;
        }));
        await(life.jobs.stop());
    }

    void aSuspect_waitsLongerAfterEachCrash()
    {
        TestDatabase database;
        FakeClock clock;
        enqueue(database, clock, {u"poison"_s});
        const auto starts = [&](int patienceMs) { // a server that goes down at once where the job runs
            PoisonHandler handler;
            JobQueue jobs(*database, clock);
            jobs.handle(u"work"_s, handler.handler());
            jobs.start();
            return waitUntil([&] { return !handler.started.isEmpty(); }, patienceMs);
        };
        for (int claims = 0; claims <= JobQueue::kSuspectClaims; ++claims)
            QVERIFY(starts(5000));
        for (int crashes = 1; crashes < JobQueue::kPoisonCrashes; ++crashes) {
            clock.advanceMs((1000 << (crashes - 1)) - 1);
            QVERIFY(!starts(200));
            clock.advanceMs(1);
            QVERIFY(starts(5000));
        }
    }

    void aFailingJob_isNoPoison()
    {
        TestDatabase database;
        FakeClock clock;
        JobQueue jobs(*database, clock);
        int runs = 0;
        jobs.handle(u"work"_s, [&runs](Job) -> Task<> {
            ++runs;
            throw Error(ErrorCode::ProviderFailed, u"timeout"_s, {});
        });
        await(database->write([&](Sql &sql) { jobs.enqueue(sql, u"work"_s, u"a"_s, {}); }));
        jobs.start();
        for (int i = 1; i <= kCrashesUntilPoison + 2; ++i) {
            QVERIFY(waitUntil([&] { return runs == i && failuresOf(database) == i; }));
            clock.advanceMs(600'000);
        }
        QCOMPARE(depthOf(database, jobs).poisoned, 0);
        await(jobs.stop());
    }
};

QTEST_GUILESS_MAIN(PoisonTest)
#include "poison_test.moc"
