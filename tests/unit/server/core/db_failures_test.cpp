// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a failure stays with the unit whose it is, also where neighbours share a connection, a statement and a snapshot.
#include "server/core/db/database.h"
#include "tests/support/await.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace freehold;
using namespace freehold::test;
using namespace Qt::StringLiterals;

namespace {

void insert(Sql &sql, const QString &id) { sql.exec(u"INSERT INTO things (id) VALUES (:id)"_s, {{u"id"_s, id}}); }

Task<> reading(Database &database, QString statement)
{
    co_await database.read([statement](Sql &sql) { sql.forEach(statement, {}, [](const Row &) { }); });
}

Task<int> countFailures(std::vector<Task<>> tasks)
{
    int failures = 0;
    for (auto &task : tasks) {
        try {
            co_await task;
        } catch (const Error &) {
            ++failures;
        }
    }
    co_return failures;
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
};

QTEST_GUILESS_MAIN(DbFailuresTest)
#include "db_failures_test.moc"
