// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a failure stays with the unit whose it is, also where neighbours share a connection, a statement and a snapshot.
#include "server/core/db/database.h"
#include "tests/support/await.h"
#include "tests/support/count_failures.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <atomic>
#include <memory>
#include <stdexcept>

using namespace freehold;
using namespace freehold::test;
using namespace Qt::StringLiterals;

namespace {

void insert(Sql &sql, const QString &id) { sql.exec(u"INSERT INTO things (id) VALUES (:id)"_s, {{u"id"_s, id}}); }

struct DbFailuresCount {
    int value = 0;
    static DbFailuresCount fromRow(const Row &row) { return {static_cast<int>(row.int64("value"))}; }
};

void insertLater(Sql &sql, const QString &id)
{
    sql.execLater(u"INSERT INTO things (id) VALUES (:id)"_s, {{u"id"_s, id}});
}

int countThings(Sql &sql)
{
    return sql.one<DbFailuresCount>(u"SELECT COUNT(*) AS value FROM things"_s, {}, u"count"_s).value;
}

Task<> reading(Database &database, QString statement)
{
    co_await database.read([statement](Sql &sql) { sql.forEach(statement, {}, [](const Row &) { }); });
}

struct Thing {
    QString id;
    static Thing fromRow(const Row &row) { return {row.text("id")}; }
};

Task<> finding(Database &database, QString table, QString id)
{
    const auto thing =
        co_await database.one<Thing>({u"SELECT id FROM %1 WHERE id = :id"_s.arg(table), {{u"id"_s, id}}}, u"thing"_s);
    if (thing.id != id)
        throw std::logic_error("another query's answer");
}

} // namespace

class DbFailuresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void statement_thatFailsTheFirstTimeWorksTheNext_data() { TestDatabase::addDialectRows(); }
    void statement_thatFailsTheFirstTimeWorksTheNext()
    {
        QFETCH(Dialect, dialect);
        TestDatabase database(dialect, TestDatabase::Schema::Empty);
        await(database->write([](Sql &sql) {
            sql.exec(u"CREATE TABLE things (id TEXT PRIMARY KEY)"_s);
            sql.exec(u"INSERT INTO things (id) VALUES ('a')"_s);
        }));
        const auto insertA = [&] { await(database->write([](Sql &sql) { insert(sql, u"a"_s); })); };
        QVERIFY_THROWS_EXCEPTION(Error, insertA());
        await(database->write([](Sql &sql) { insert(sql, u"b"_s); }));
        QVERIFY_THROWS_EXCEPTION(Error, insertA());
    }

    void read_thatFailsLeavesItsNeighboursAlone_data() { TestDatabase::addDialectRows(); }
    void read_thatFailsLeavesItsNeighboursAlone()
    {
        QFETCH(Dialect, dialect);
        constexpr int kReads = 60;
        TestDatabase database(dialect, TestDatabase::Schema::Empty);
        await(database->write([](Sql &sql) { sql.exec(u"CREATE TABLE things (id TEXT PRIMARY KEY)"_s); }));
        std::vector<Task<>> tasks;
        for (int i = 0; i < kReads; ++i)
            tasks.push_back(reading(*database, i % 3 == 0 ? u"SELECT * FROM nowhere"_s : u"SELECT * FROM things"_s));
        QCOMPARE(await(countFailures(std::move(tasks))), kReads / 3);
    }

    void query_thatFailsLeavesItsNeighboursAlone_data() { TestDatabase::addDialectRows(); }
    void query_thatFailsLeavesItsNeighboursAlone()
    {
        QFETCH(Dialect, dialect);
        constexpr int kQueries = 60;
        TestDatabase database(dialect, TestDatabase::Schema::Empty);
        await(database->write([](Sql &sql) { sql.exec(u"CREATE TABLE things (id TEXT PRIMARY KEY)"_s); }));
        std::vector<Task<>> tasks;
        for (int i = 0; i < kQueries; ++i) {
            await(database->write([i](Sql &sql) { insert(sql, QString::number(i)); }));
            if (i % 3 == 0)
                tasks.push_back(reading(*database, u"SELECT * FROM things"_s));
            else
                tasks.push_back(finding(*database, i % 3 == 1 ? u"things"_s : u"nowhere"_s, QString::number(i)));
        }
        QCOMPARE(await(countFailures(std::move(tasks))), kQueries / 3);
    }

    void statementNobodyWaitedFor_failsItsUnit_data() { TestDatabase::addDialectRows(); }
    void statementNobodyWaitedFor_failsItsUnit()
    {
        QFETCH(Dialect, dialect);
        TestDatabase database(dialect, TestDatabase::Schema::Empty);
        await(database->write([](Sql &sql) { sql.exec(u"CREATE TABLE things (id TEXT PRIMARY KEY)"_s); }));
        const auto twice = [&] {
            await(database->write([](Sql &sql) {
                insertLater(sql, u"a"_s);
                insertLater(sql, u"a"_s);
            }));
        };
        try {
            twice();
            QFAIL("a duplicate was stored");
        } catch (const Error &error) {
            QCOMPARE(error.reason, u"duplicate"_s);
        }
        QCOMPARE(await(database->read(countThings)), 0);
        await(database->write([](Sql &sql) { insertLater(sql, u"a"_s); }));
        QCOMPARE(await(database->read(countThings)), 1);
    }

    void statementNobodyWaitedFor_leavesNeighboursAlone_data() { TestDatabase::addDialectRows(); }
    void statementNobodyWaitedFor_leavesNeighboursAlone()
    {
        QFETCH(Dialect, dialect);
        constexpr int kWrites = 60;
        TestDatabase database(dialect, TestDatabase::Schema::Empty);
        await(database->write([](Sql &sql) { sql.exec(u"CREATE TABLE things (id TEXT PRIMARY KEY)"_s); }));
        std::vector<Task<>> tasks;
        for (int i = 0; i < kWrites; ++i)
            tasks.push_back(database->write([i](Sql &sql) {
                insertLater(sql, QString::number(i));
                if (i % 3 > 0)
                    insertLater(sql, QString::number(i)); // the last thing that it does, or nearly
                if (i % 3 == 2)
                    throw Error(ErrorCode::Conflict, u"own"_s, u"A failure of its own."_s);
            }));
        QCOMPARE(await(countFailures(std::move(tasks))), 2 * kWrites / 3);
        QCOMPARE(await(database->read(countThings)), kWrites / 3);
    }

    void query_isAskedAgainWhenTheConnectionWasCut()
    {
        if (!TestDatabase::hasPostgres())
            QSKIP("needs PostgreSQL");
        TestDatabase database(Dialect::Postgres, TestDatabase::Schema::Empty);
        await(database->write([](Sql &sql) {
            sql.exec(u"CREATE TABLE cut_things (id TEXT PRIMARY KEY)"_s);
            sql.exec(u"INSERT INTO cut_things (id) VALUES ('a')"_s);
        }));
        for (int round = 0; round < 3; ++round) {
            std::vector<Task<>> tasks;
            for (int i = 0; i < 20; ++i)
                tasks.push_back(finding(*database, u"cut_things"_s, u"a"_s));
            QCOMPARE(await(countFailures(std::move(tasks))), 0);
            await(database->write([](Sql &sql) {
                sql.forEach(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() "
                            "AND query LIKE 'SELECT id FROM cut_things%'"_s,
                            {}, [](const Row &) { });
            }));
        }
    }

    void connection_thatBreaksUnderOneUnitCostsNobodyHisWrite()
    {
        if (!TestDatabase::hasPostgres())
            QSKIP("needs PostgreSQL");
        constexpr int kWrites = 30;
        TestDatabase database(Dialect::Postgres, TestDatabase::Schema::Empty);
        await(database->write([](Sql &sql) { sql.exec(u"CREATE TABLE things (id TEXT PRIMARY KEY)"_s); }));
        const auto cuts = std::make_shared<std::atomic<int>>(2); // with its neighbours, and again by itself
        std::vector<Task<>> tasks;
        for (int i = 0; i < kWrites; ++i)
            tasks.push_back(database->write([i, cuts](Sql &sql) {
                insert(sql, QString::number(i));
                if (i == kWrites / 2 && cuts->fetch_sub(1) > 0)
                    sql.forEach(u"SELECT pg_terminate_backend(pg_backend_pid())"_s, {}, [](const Row &) { });
            }));
        QCOMPARE(await(countFailures(std::move(tasks))), 0);
        QVERIFY(*cuts < 0);
        QCOMPARE(await(database->read(countThings)), kWrites);
    }

    void statement_goesOnWhenANewerServerAddsAColumn()
    {
        if (!TestDatabase::hasPostgres())
            QSKIP("needs PostgreSQL");
        TestDatabase database(Dialect::Postgres, TestDatabase::Schema::Empty);
        Database newer({.url = database.url()});
        await(database->write([](Sql &sql) { sql.exec(u"CREATE TABLE things (id TEXT PRIMARY KEY)"_s); }));
        const QString all = u"SELECT * FROM things"_s;
        const auto readAndWrite = [&] {
            for (int connection = 0; connection < 8; ++connection)
                await(reading(*database, all));
            await(database->write([all](Sql &sql) { sql.forEach(all, {}, [](const Row &) { }); }));
        };
        readAndWrite();
        await(newer.write([](Sql &sql) { sql.exec(u"ALTER TABLE things ADD COLUMN name TEXT"_s); }));
        readAndWrite();
    }

    void failure_doesNotRepeatValues_data() { TestDatabase::addDialectRows(); }
    void failure_doesNotRepeatValues()
    {
        QFETCH(Dialect, dialect);
        TestDatabase database(dialect, TestDatabase::Schema::Empty);
        await(database->write([](Sql &sql) { sql.exec(u"CREATE TABLE things (id TEXT PRIMARY KEY)"_s); }));
        const auto store = [&] { await(database->write([](Sql &sql) { insert(sql, u"somebody@example.com"_s); })); };
        store();
        try {
            store();
            QFAIL("a duplicate was stored");
        } catch (const Error &error) {
            QCOMPARE(error.reason, u"duplicate"_s);
            QVERIFY2(!error.detail.contains(u"somebody"_s), qPrintable(error.detail));
        }
    }
};

QTEST_GUILESS_MAIN(DbFailuresTest)
#include "db_failures_test.moc"
