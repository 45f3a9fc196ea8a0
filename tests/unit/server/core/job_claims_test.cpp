// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jobs/job_queue.h"
#include "server/core/log/log.h"
#include "tests/support/await.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace freehold;
using namespace freehold::test;
using namespace Qt::StringLiterals;

namespace {

struct Text {
    QString value;
    static Text fromRow(const Row &row) { return {row.text("value")}; }
};

/// Writes down what it ran and who held the job meanwhile.
struct JobClaimsHandler {
    Database &database;
    QStringList keys;
    QString owner;

    JobHandler handler()
    {
        return [this](Job job) { return run(this, std::move(job)); };
    }
    static Task<> run(JobClaimsHandler *self, Job job)
    {
        self->owner = co_await self->database.read([id = job.id](Sql &sql) {
            return sql.one<Text>(u"SELECT claimed_by AS value FROM jobs WHERE id = :id"_s, {{u"id"_s, id}}, u"job"_s)
                .value;
        });
        self->keys.append(job.key);
    }
};

/// The next claim breaks its own connection at COMMIT, once: a sequence does not roll back.
void breakNextClaim(Database &database)
{
    await(database.write([](Sql &sql) {
        sql.exec(u"CREATE SEQUENCE claims"_s);
        sql.exec(u"CREATE FUNCTION break_claim() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                 "IF NEW.claimed_by IS NOT NULL AND nextval('claims') = 1 THEN "
                 "PERFORM pg_terminate_backend(pg_backend_pid()); END IF; RETURN NULL; END $$"_s);
        sql.exec(u"CREATE CONSTRAINT TRIGGER break_claim AFTER UPDATE ON jobs DEFERRABLE INITIALLY DEFERRED "
                 "FOR EACH ROW EXECUTE FUNCTION break_claim()"_s);
    }));
}

void enqueue(Database &database, JobQueue &jobs, const QString &key)
{
    await(database.write([&jobs, key](Sql &sql) { jobs.enqueue(sql, u"mail"_s, key, {}); }));
}

} // namespace

/// What happens to jobs when the database and the queue disagree about who holds them.
class JobClaimsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { log::setLevel(log::Level::Error); } // failures are the point

    void claim_whoseAnswerWasLostIsReleasedWhenItRunsOut()
    {
        if (!TestDatabase::hasPostgres())
            QSKIP("needs FREEHOLD_TEST_POSTGRES_URL");
        TestDatabase database(Dialect::Postgres);
        FakeClock clock;
        JobQueue jobs(*database, clock);
        JobClaimsHandler handler{*database, {}, {}};
        jobs.handle(u"mail"_s, handler.handler());
        jobs.start();
        enqueue(*database, jobs, u"first"_s);
        QVERIFY(waitUntil([&] { return handler.keys.size() == 1; }));
        QVERIFY(!handler.owner.isEmpty());

        breakNextClaim(*database);
        enqueue(*database, jobs, u"broken"_s);
        QVERIFY(waitUntil([&] { return handler.keys.size() == 2; }));
        // As the row would be if that COMMIT had been stored before the connection broke.
        await(database->write([&](Sql &sql) {
            jobs.enqueue(sql, u"mail"_s, u"lost"_s, {});
            sql.exec(u"UPDATE jobs SET claimed_by = :owner, claimed_until = :until WHERE key = 'lost'"_s,
                     {{u"owner"_s, handler.owner}, {u"until"_s, clock.now().plusMs(60'000)}});
        }));
        QTest::qWait(450);
        QCOMPARE(handler.keys.size(), 2);
        clock.advanceMs(60'000);
        QVERIFY(waitUntil([&] { return handler.keys.size() == 3; }));
        QCOMPARE(handler.keys.last(), u"lost"_s);
        await(jobs.stop());
    }

    void stop_endsWithoutADatabase()
    {
        TestDatabase database;
        const SystemClock clock;
        JobQueue jobs(*database, clock);
        JobClaimsHandler handler{*database, {}, {}};
        jobs.handle(u"mail"_s, handler.handler());
        jobs.start();
        enqueue(*database, jobs, u"first"_s);
        QVERIFY(waitUntil([&] { return handler.keys.size() == 1; }));
        await(database->write([](Sql &sql) { sql.exec(u"ALTER TABLE jobs RENAME TO elsewhere"_s); }));
        await(jobs.stop());
        QCOMPARE(handler.keys.size(), 1);
    }
};

QTEST_GUILESS_MAIN(JobClaimsTest)
#include "job_claims_test.moc"
