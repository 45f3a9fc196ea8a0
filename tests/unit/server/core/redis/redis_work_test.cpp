// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jobs/job_queue.h"
#include "server/core/log/log.h"
#include "server/core/redis/redis.h"
#include "tests/support/await.h"
#include "tests/support/test_database.h"
#include "tests/support/test_redis.h"

#include <QtTest>

using namespace freehold;
using namespace freehold::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kWorkPatienceMs = 20'000;

struct RedisWorkNumber {
    qint64 value = 0;
    static RedisWorkNumber fromRow(const Row &row) { return {row.int64("value")}; }
};

/// One of several servers on one database.
struct RedisWorkServer {
    RedisWorkServer(const RedisConfig &config, TestDatabase &database) : redis(config), jobs(*database, clock)
    {
        jobs.handle(u"work"_s, [this, &database](Job job) { return run(this, &*database, std::move(job)); });
        jobs.shareWork(redis.work());
        redis.start();
        jobs.start();
    }
    ~RedisWorkServer()
    {
        await(jobs.stop());
        redis.stop();
    }
    Q_DISABLE_COPY_MOVE(RedisWorkServer)

    /// The effect and the job's end in one transaction, after some time.
    static Task<> run(RedisWorkServer *self, Database *database, Job job)
    {
        self->started.append(job.key);
        co_await sleepFor(std::chrono::milliseconds(5));
        co_await database->write([self, job](Sql &sql) {
            sql.exec(u"INSERT INTO effects (key) VALUES (:key)"_s, {{u"key"_s, job.key}});
            self->jobs.complete(sql, job);
        });
    }

    SystemClock clock;
    Redis redis;
    JobQueue jobs;
    QStringList started;
};

struct RedisWorkTwoServers {
    explicit RedisWorkTwoServers(Dialect dialect) : database(dialect)
    {
        // A second effect of the same job would be refused.
        await(database->write([](Sql &sql) { sql.exec(u"CREATE TABLE effects (key TEXT PRIMARY KEY)"_s); }));
        a = std::make_unique<RedisWorkServer>(redis.config(), database);
        b = std::make_unique<RedisWorkServer>(redis.config(), database);
    }
    bool areUp(bool wanted = true)
    {
        return waitUntil([&] { return a->redis.isUp() == wanted && b->redis.isUp() == wanted; }, kWorkPatienceMs);
    }
    void enqueue(int count)
    {
        for (int i = 0; i < count; ++i)
            await(database->write(
                [this](Sql &sql) { a->jobs.enqueue(sql, u"work"_s, QString::number(++enqueued), {}); }));
    }
    qint64 effects()
    {
        return await(database->read([](Sql &sql) {
            return sql.one<RedisWorkNumber>(u"SELECT COUNT(*) AS value FROM effects"_s, {}, u"number"_s).value;
        }));
    }
    bool allDone()
    {
        return waitUntil([&] { return effects() == enqueued; }, kWorkPatienceMs);
    }
    TestRedis redis;
    TestDatabase database;
    std::unique_ptr<RedisWorkServer> a;
    std::unique_ptr<RedisWorkServer> b;
    int enqueued = 0;
};

/// Says what it was told to look for.
struct RedisWorkListener {
    explicit RedisWorkListener(const RedisConfig &config) : sender(config), work(config, sender)
    {
        sender.start();
        work.take({u"work"_s}, [this](QSet<QString> queues) { return look(this, std::move(queues)); });
    }
    static Task<bool> look(RedisWorkListener *self, QSet<QString> queues)
    {
        self->told += static_cast<int>(queues.size());
        co_return true;
    }
    RedisSender sender;
    RedisWork work;
    int told = 0;
};

} // namespace

/// Goal: work is shared by several servers, each job has its effect once, and Redis may do what it likes.
class RedisWorkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestRedis::isInstalled())
            QSKIP("redis-server is not installed");
        log::setLevel(log::Level::Error); // the alarms are the point
    }

    void work_isSharedAndDoneOnce_data() { TestDatabase::addDialectRows(); }
    void work_isSharedAndDoneOnce()
    {
        QFETCH(Dialect, dialect);
        RedisWorkTwoServers servers(dialect);
        QVERIFY(servers.areUp());
        servers.enqueue(60);
        QVERIFY(servers.allDone());
        QVERIFY2(!servers.a->started.isEmpty() && !servers.b->started.isEmpty(),
                 qPrintable(u"%1 and %2"_s.arg(servers.a->started.size()).arg(servers.b->started.size())));
    }

    void work_goesOnWhateverHappensToRedis_data() { TestDatabase::addDialectRows(); }
    void work_goesOnWhateverHappensToRedis()
    {
        QFETCH(Dialect, dialect);
        RedisWorkTwoServers servers(dialect);
        QVERIFY(servers.areUp());

        servers.redis.freeze();
        servers.enqueue(10);
        QVERIFY(servers.allDone());
        QVERIFY(servers.areUp(false));
        servers.redis.thaw();
        QVERIFY(servers.areUp());
        servers.enqueue(10);
        QVERIFY(servers.allDone());

        servers.redis.kill();
        servers.enqueue(10);
        QVERIFY(servers.allDone());
        servers.redis.start();
        QVERIFY(servers.areUp());
        servers.enqueue(10);
        servers.redis.run({"FLUSHALL"});
        servers.enqueue(10);
        QVERIFY(servers.allDone());
    }

    void news_ofADeadServerGoesToAnother()
    {
        TestRedis redis;
        const QByteArray stream = redis.config().prefix + ":jobs:work";
        redis.run({"XGROUP", "CREATE", stream, "servers", "0", "MKSTREAM"});
        redis.run({"XADD", stream, "*", "jobs", "1"});
        redis.run({"XREADGROUP", "GROUP", "servers", "dead", "COUNT", "10", "STREAMS", stream, ">"});
        RedisWorkListener listener(redis.config());
        QVERIFY(waitUntil([&] { return listener.told == 1; }, kWorkPatienceMs));
        QVERIFY(waitUntil([&] { return redis.run({"XPENDING", stream, "servers"}).at(0).integer == 0; }));
    }

    void news_isTrimmed()
    {
        TestRedis redis;
        RedisWorkListener listener(redis.config());
        QVERIFY(waitUntil([&] { return listener.work.isUp(); }, kWorkPatienceMs));
        for (int i = 0; i < 200; ++i)
            listener.work.offer({{u"work"_s, 1000}});
        QVERIFY(waitUntil([&] { return listener.told > 0; }, kWorkPatienceMs));
        const QByteArray stream = redis.config().prefix + ":jobs:work";
        QVERIFY(waitUntil([&] { return redis.run({"XINFO", "STREAM", stream}).at(7).integer >= 0; }));
        QVERIFY(redis.run({"XLEN", stream}).integer <= 1200); // whole nodes are trimmed, so a few more
    }
};

QTEST_GUILESS_MAIN(RedisWorkTest)
#include "redis_work_test.moc"
