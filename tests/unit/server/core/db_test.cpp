// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/database.h"
#include "tests/support/await.h"
#include "tests/support/count_failures.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <memory>

using namespace freehold;
using namespace freehold::test;
using namespace Qt::StringLiterals;

namespace {

struct DbNumber {
    qint64 value = 0;
    static DbNumber fromRow(const Row &row) { return {row.int64("value")}; }
};

void createTable(TestDatabase &database)
{
    await(database->write([](Sql &sql) { sql.exec(u"CREATE TABLE things (id TEXT PRIMARY KEY, value BIGINT)"_s); }));
}

void insert(Sql &sql, const QString &id, qint64 value)
{
    sql.exec(u"INSERT INTO things (id, value) VALUES (:id, :value)"_s, {{u"id"_s, id}, {u"value"_s, value}});
}

qint64 count(TestDatabase &database)
{
    return await(database->read(
        [](Sql &sql) { return sql.one<DbNumber>(u"SELECT COUNT(*) AS value FROM things"_s, {}, u"count"_s).value; }));
}

/// PostgreSQL's processes behind the writer and the readers.
QSet<qint64> connectionsOf(TestDatabase &database)
{
    const auto process = [](Sql &sql) {
        return sql.one<DbNumber>(u"SELECT pg_backend_pid() AS value"_s, {}, u"process"_s).value;
    };
    QSet<qint64> all{await(database->write(process))};
    std::vector<Task<qint64>> reads;
    for (int i = 0; i < 20; ++i)
        reads.push_back(database->read(process));
    for (auto &read : reads)
        all.insert(await(std::move(read)));
    return all;
}

} // namespace

class DbTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void write_keepsEveryKindOfValue_data() { TestDatabase::addDialectRows(); }
    void write_keepsEveryKindOfValue()
    {
        QFETCH(Dialect, dialect);
        TestDatabase database(dialect, TestDatabase::Schema::Empty);
        const QString blob = dialect == Dialect::Sqlite ? u"BLOB"_s : u"BYTEA"_s;
        const QString text = u"O'Brien: \\ ? $1 :x \U0001F3E0 \"q\""_s;
        const QByteArray bytes("\0\1\xff'\\", 5);
        const qint64 big = 9'007'199'254'740'993; // 2^53 + 1: a double loses it
        const QJsonObject json{{u"a"_s, u"ü"_s}, {u"n"_s, 1}};
        await(database->write([&](Sql &sql) {
            sql.exec(u"CREATE TABLE kinds (t TEXT, e TEXT, n TEXT, i BIGINT, b BIGINT, y %1, j TEXT)"_s.arg(blob));
            sql.exec(u"INSERT INTO kinds VALUES (:t, :e, :n, :i, :b, :y, :j)"_s,
                     {{u"t"_s, text},
                      {u"e"_s, QString()},
                      {u"n"_s, std::nullopt},
                      {u"i"_s, big},
                      {u"b"_s, true},
                      {u"y"_s, bytes},
                      {u"j"_s, json}});
        }));
        const int rows = await(database->read([&](Sql &sql) {
            int seen = 0;
            sql.forEach(u"SELECT * FROM kinds"_s, {}, [&](const Row &row) {
                ++seen;
                QCOMPARE(row.text("t"), text);
                QCOMPARE(row.text("e"), u""_s);
                QVERIFY(!row.optionalText("n"));
                QCOMPARE(row.int64("i"), big);
                QCOMPARE(row.boolean("b"), true);
                QCOMPARE(row.bytes("y"), bytes);
                QCOMPARE(row.json("j"), json);
                QCOMPARE(row.usdc("i").micro, big);
            });
            return seen;
        }));
        QCOMPARE(rows, 1);
    }

    void row_refusesMissingNullAndWrongType_data() { TestDatabase::addDialectRows(); }
    void row_refusesMissingNullAndWrongType()
    {
        QFETCH(Dialect, dialect);
        TestDatabase database(dialect, TestDatabase::Schema::Empty);
        createTable(database);
        await(database->write([](Sql &sql) { sql.exec(u"INSERT INTO things (id) VALUES ('word')"_s); }));
        const auto reading = [&](auto &&read) {
            return await(database->read([read](Sql &sql) { sql.forEach(u"SELECT * FROM things"_s, {}, read); }));
        };
        QVERIFY_THROWS_EXCEPTION(std::logic_error, reading([](const Row &row) { std::ignore = row.text("nowhere"); }));
        QVERIFY_THROWS_EXCEPTION(std::logic_error, reading([](const Row &row) { std::ignore = row.int64("value"); }));
        QVERIFY_THROWS_EXCEPTION(std::logic_error, reading([](const Row &row) { std::ignore = row.int64("id"); }));
        QVERIFY_THROWS_EXCEPTION(std::logic_error, reading([](const Row &row) { std::ignore = row.bytes("id"); }));
        QVERIFY_THROWS_EXCEPTION(std::logic_error, reading([](const Row &row) { std::ignore = row.json("id"); }));
    }

    void write_rollsBackOnlyTheUnitThatThrew_data() { TestDatabase::addDialectRows(); }
    void write_rollsBackOnlyTheUnitThatThrew()
    {
        QFETCH(Dialect, dialect);
        TestDatabase database(dialect, TestDatabase::Schema::Empty);
        createTable(database);
        std::vector<Task<>> tasks;
        for (int i = 0; i < 300; ++i) // several commits' worth, waiting at once
            tasks.push_back(database->write([i](Sql &sql) {
                insert(sql, QString::number(i), i);
                if (i % 3 == 0)
                    throw Error(ErrorCode::RuleRefused, u"no"_s, u"no"_s);
            }));
        QCOMPARE(await(countFailures(std::move(tasks))), 100);
        QCOMPARE(count(database), 200);
    }

    void write_reportsADuplicateAndSparesItsNeighbours_data() { TestDatabase::addDialectRows(); }
    void write_reportsADuplicateAndSparesItsNeighbours()
    {
        QFETCH(Dialect, dialect);
        TestDatabase database(dialect, TestDatabase::Schema::Empty);
        createTable(database);
        std::vector<Task<>> tasks;
        for (int i = 0; i < 50; ++i)
            tasks.push_back(database->write([i](Sql &sql) { insert(sql, QString::number(i / 2), i); }));
        QCOMPARE(await(countFailures(std::move(tasks))), 25);
        QCOMPARE(count(database), 25);
        try {
            await(database->write([](Sql &sql) { insert(sql, u"1"_s, 1); }));
            QFAIL("a duplicate went in");
        } catch (const Error &error) {
            QVERIFY(error.code == ErrorCode::Conflict);
            QCOMPARE(error.reason, u"duplicate"_s);
            QVERIFY(!error.detail.isEmpty());
        }
    }

    void write_refusesToGoOnAfterAFailedStatement_data() { TestDatabase::addDialectRows(); }
    void write_refusesToGoOnAfterAFailedStatement()
    {
        QFETCH(Dialect, dialect);
        TestDatabase database(dialect, TestDatabase::Schema::Empty);
        createTable(database);
        const auto swallow = [](Sql &sql) {
            insert(sql, u"a"_s, 1);
            try {
                insert(sql, u"a"_s, 2);
            } catch (const Error &) {
            }
        };
        QVERIFY_THROWS_EXCEPTION(std::logic_error, await(database->write(swallow)));
        QCOMPARE(count(database), 0);
    }

    void read_cannotWrite_data() { TestDatabase::addDialectRows(); }
    void read_cannotWrite()
    {
        QFETCH(Dialect, dialect);
        TestDatabase database(dialect, TestDatabase::Schema::Empty);
        createTable(database);
        QVERIFY_THROWS_EXCEPTION(Error, await(database->read([](Sql &sql) { insert(sql, u"a"_s, 1); })));
        QCOMPARE(count(database), 0);
    }

    void statement_canRunInsideItsOwnResult_data() { TestDatabase::addDialectRows(); }
    void statement_canRunInsideItsOwnResult()
    {
        QFETCH(Dialect, dialect);
        TestDatabase database(dialect, TestDatabase::Schema::Empty);
        createTable(database);
        const auto pairs = await(database->write([](Sql &sql) {
            insert(sql, u"a"_s, 1);
            insert(sql, u"b"_s, 2);
            int seen = 0;
            const QString statement = u"SELECT value FROM things"_s;
            sql.forEach(statement, {}, [&](const Row &) { sql.forEach(statement, {}, [&](const Row &) { ++seen; }); });
            return seen;
        }));
        QCOMPARE(pairs, 4);
    }

    void statement_takesOneParameterInSeveralPlaces_data() { TestDatabase::addDialectRows(); }
    void statement_takesOneParameterInSeveralPlaces()
    {
        QFETCH(Dialect, dialect);
        TestDatabase database(dialect, TestDatabase::Schema::Empty);
        createTable(database);
        const auto found = [&](const std::optional<qint64> &value) {
            return await(database->read([value](Sql &sql) {
                return sql
                    .all<DbNumber>(u"SELECT value FROM things WHERE CAST(:v AS BIGINT) IS NULL OR value = :v"_s,
                                   {{u"v"_s, value}})
                    .size();
            }));
        };
        await(database->write([](Sql &sql) {
            insert(sql, u"a"_s, 1);
            insert(sql, u"b"_s, 2);
        }));
        QCOMPARE(found(2), size_t{1});
        QCOMPARE(found(std::nullopt), size_t{2});
        QVERIFY_THROWS_EXCEPTION(std::logic_error, await(database->read([](Sql &sql) {
                                     sql.exec(u"SELECT value FROM things WHERE value = :v"_s, {{u"w"_s, 1}});
                                 })));
    }

    void exceptions_comeOutUnchanged()
    {
        struct Odd {
            int number;
        };
        TestDatabase database(Dialect::Sqlite, TestDatabase::Schema::Empty);
        try {
            await(database->read([](Sql &) -> int { throw Odd{7}; }));
            QFAIL("nothing was thrown");
        } catch (const Odd &odd) {
            QCOMPARE(odd.number, 7);
        }
        QVERIFY_THROWS_EXCEPTION(std::logic_error, await(database->write([](Sql &) { throw std::logic_error("x"); })));
    }

    void results_mayBeMoveOnly()
    {
        TestDatabase database(Dialect::Sqlite, TestDatabase::Schema::Empty);
        const auto result = await(database->read([](Sql &) { return std::make_unique<QString>(u"moved"_s); }));
        QCOMPARE(*result, u"moved"_s);
    }

    void work_isDestroyedBeforeItsWaiterGoesOn()
    {
        TestDatabase database(Dialect::Sqlite, TestDatabase::Schema::Empty);
        const auto owned = std::make_shared<int>(1);
        for (int i = 0; i < 200; ++i) {
            await(database->read([owned](Sql &) { }));
            QCOMPARE(owned.use_count(), 1L);
        }
    }

    void destructor_finishesWhatWasSubmitted()
    {
        TestDatabase database(Dialect::Sqlite, TestDatabase::Schema::Empty);
        createTable(database);
        std::vector<Task<>> tasks;
        for (int i = 0; i < 500; ++i)
            tasks.push_back(database->write([i](Sql &sql) { insert(sql, QString::number(i), i); }));
        database.reopen();
        QCOMPARE(await(countFailures(std::move(tasks))), 0);
        QCOMPARE(count(database), 500);
    }

    void write_runsAgainAfterASerializationFailure()
    {
        if (!TestDatabase::hasPostgres())
            QSKIP("needs FREEHOLD_TEST_POSTGRES_URL");
        TestDatabase first(Dialect::Postgres, TestDatabase::Schema::Empty);
        createTable(first);
        await(first->write([](Sql &sql) { insert(sql, u"sum"_s, 0); }));
        Database second({.url = first.url()});
        const auto addOne = [](Sql &sql) {
            const auto value = sql.one<DbNumber>(u"SELECT value FROM things WHERE id = 'sum'"_s, {}, u"sum"_s).value;
            sql.exec(u"UPDATE things SET value = :value WHERE id = 'sum'"_s, {{u"value"_s, value + 1}});
        };
        std::vector<Task<>> tasks;
        for (int i = 0; i < 200; ++i)
            tasks.push_back((i % 2 ? *first : second).write(addOne));
        const int failures = await(countFailures(std::move(tasks)));
        const auto value = await(
            first->read([](Sql &sql) { return sql.one<DbNumber>(u"SELECT value FROM things"_s, {}, u"sum"_s).value; }));
        QCOMPARE(value, 200 - failures);
        QVERIFY(failures < 20);
    }

    void connection_isMadeAgainAfterTheServerCutIt()
    {
        if (!TestDatabase::hasPostgres())
            QSKIP("needs FREEHOLD_TEST_POSTGRES_URL");
        TestDatabase database(Dialect::Postgres, TestDatabase::Schema::Empty);
        createTable(database);
        const auto cutAll = [&] {
            const QSet<qint64> ours = connectionsOf(database);
            TestDatabase other(Dialect::Postgres, TestDatabase::Schema::Empty);
            await(other->write([ours](Sql &sql) {
                for (const qint64 process : ours)
                    sql.forEach(u"SELECT pg_terminate_backend(CAST(:pid AS INTEGER))"_s, {{u"pid"_s, process}},
                                [](const Row &) { });
            }));
        };
        QCOMPARE(count(database), 0);
        cutAll();
        await(database->write([](Sql &sql) { insert(sql, u"a"_s, 1); }));
        QCOMPARE(count(database), 1);
        cutAll();
        QCOMPARE(count(database), 1);
    }

    void write_isUnavailableWhileThereIsNoServer()
    {
        Database database({.url = u"postgres://nobody@127.0.0.1:1/none"_s});
        try {
            await(database.write([](Sql &) { }));
            QFAIL("it cannot have worked");
        } catch (const Error &error) {
            QVERIFY(error.code == ErrorCode::Unavailable);
            QCOMPARE(error.reason, u"database_unreachable"_s);
        }
    }
};

QTEST_GUILESS_MAIN(DbTest)
#include "db_test.moc"
