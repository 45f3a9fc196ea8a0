// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what the units of a commit gather is written once for all of them, and each unit's part shares that unit's fate.
#include "server/core/db/gathered.h"

#include "server/core/db/database.h"
#include "server/core/db/many_rows.h"
#include "tests/support/await.h"
#include "tests/support/count_failures.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <atomic>
#include <future>

using namespace freehold;
using namespace freehold::test;
using namespace Qt::StringLiterals;

namespace {

std::atomic<int> writes = 0;

/// Ids of things.
class NewThings final : public GatheredItems<QString> {
    void writeItems(Sql &sql, std::span<const QString> ids) override
    {
        ++writes;
        std::vector<SqlValues> rows;
        for (const QString &id : ids)
            rows.push_back({id});
        insertRows(sql, u"things (id)"_s, rows);
    }
};

void gather(Sql &sql, const QString &id) { gathered<NewThings>(sql).add(id); }

struct GatheredCount {
    int value = 0;
    static GatheredCount fromRow(const Row &row) { return {static_cast<int>(row.int64("value"))}; }
};

int countGathered(Sql &sql)
{
    writeGathered(sql);
    return sql.one<GatheredCount>(u"SELECT COUNT(*) AS value FROM things"_s, {}, u"count"_s).value;
}

[[noreturn]] void refuse() { throw Error(ErrorCode::RuleRefused, u"no"_s, u"no"_s); }

/// A database, and a writer that waits until all tasks of a test are submitted, so that they share a commit.
class GatheredFixture {
public:
    explicit GatheredFixture(Dialect dialect) : m_database(dialect, TestDatabase::Schema::Empty)
    {
        await(m_database->write([](Sql &sql) { sql.exec(u"CREATE TABLE things (id TEXT PRIMARY KEY)"_s); }));
        writes = 0;
        std::promise<void> waits;
        m_tasks.push_back(m_database->write([&waits, open = m_gate.get_future().share()](Sql &) {
            waits.set_value();
            open.wait();
        }));
        waits.get_future().wait(); // in a commit of its own, so that all others are in the next
    }

    template <typename Work>
    void submit(Work work)
    {
        m_tasks.push_back(m_database->write(std::move(work)));
    }
    int failures()
    {
        m_gate.set_value();
        return await(countFailures(std::move(m_tasks)));
    }
    int things()
    {
        return await(m_database->read([](Sql &sql) {
            return sql.one<GatheredCount>(u"SELECT COUNT(*) AS value FROM things"_s, {}, u"count"_s).value;
        }));
    }
    Database &database() { return *m_database; }

private:
    TestDatabase m_database;
    std::promise<void> m_gate;
    std::vector<Task<>> m_tasks;
};

} // namespace

class GatheredTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unitsOfACommit_areWrittenTogether_data() { TestDatabase::addDialectRows(); }
    void unitsOfACommit_areWrittenTogether()
    {
        QFETCH(Dialect, dialect);
        GatheredFixture f(dialect);
        for (int i = 0; i < 50; ++i)
            f.submit([i](Sql &sql) { gather(sql, QString::number(i)); });
        QCOMPARE(f.failures(), 0);
        QCOMPARE(f.things(), 50);
        QCOMPARE(writes, 1);
    }

    void unitThatThrows_takesBackWhatItGathered_data() { TestDatabase::addDialectRows(); }
    void unitThatThrows_takesBackWhatItGathered()
    {
        QFETCH(Dialect, dialect);
        GatheredFixture f(dialect);
        for (int i = 0; i < 30; ++i)
            f.submit([i](Sql &sql) {
                gather(sql, QString::number(i));
                if (i % 3 == 0)
                    refuse();
            });
        QCOMPARE(f.failures(), 10);
        QCOMPARE(f.things(), 20);
        QCOMPARE(writes, 1);
    }

    void unitThatReads_seesWhatWasGathered_data() { TestDatabase::addDialectRows(); }
    void unitThatReads_seesWhatWasGathered()
    {
        QFETCH(Dialect, dialect);
        GatheredFixture f(dialect);
        int seen = 0;
        f.submit([](Sql &sql) { gather(sql, u"a"_s); });
        f.submit([&seen](Sql &sql) {
            gather(sql, u"b"_s);
            seen = countGathered(sql);
        });
        QCOMPARE(f.failures(), 0);
        QCOMPARE(seen, 2);
    }

    void unitThatReadsAndThrows_losesNothingOfItsNeighbours_data() { TestDatabase::addDialectRows(); }
    void unitThatReadsAndThrows_losesNothingOfItsNeighbours()
    {
        QFETCH(Dialect, dialect);
        GatheredFixture f(dialect);
        f.submit([](Sql &sql) { gather(sql, u"before"_s); });
        f.submit([](Sql &sql) {
            gather(sql, u"own"_s);
            if (countGathered(sql) > 0) // in this unit's savepoint, its neighbour's thing too
                refuse();
        });
        f.submit([](Sql &sql) { gather(sql, u"after"_s); });
        QCOMPARE(f.failures(), 1);
        QCOMPARE(f.things(), 2);
        QCOMPARE(writes, 2);
    }

    void statementThatFailsLast_doesNotKeepTheOthersFromBeingWritten_data() { TestDatabase::addDialectRows(); }
    void statementThatFailsLast_doesNotKeepTheOthersFromBeingWritten()
    {
        QFETCH(Dialect, dialect);
        GatheredFixture f(dialect);
        f.submit([](Sql &sql) { gather(sql, u"a"_s); });
        f.submit([](Sql &sql) {
            gather(sql, u"b"_s);
            sql.exec(u"INSERT INTO nowhere (id) VALUES (:id)"_s, {{u"id"_s, u"b"_s}});
        });
        QCOMPARE(f.failures(), 1);
        QCOMPARE(f.things(), 1);
        QCOMPARE(writes, 1);
    }

    void itemThatCannotBeWritten_failsOnlyItsOwnUnit_data() { TestDatabase::addDialectRows(); }
    void itemThatCannotBeWritten_failsOnlyItsOwnUnit()
    {
        QFETCH(Dialect, dialect);
        GatheredFixture f(dialect);
        for (int i = 0; i < 10; ++i)
            f.submit([i](Sql &sql) { gather(sql, i < 2 ? u"twice"_s : QString::number(i)); });
        QCOMPARE(f.failures(), 1);
        QCOMPARE(f.things(), 9);
    }

    void reader_cannotGather_data() { TestDatabase::addDialectRows(); }
    void reader_cannotGather()
    {
        QFETCH(Dialect, dialect);
        GatheredFixture f(dialect);
        QCOMPARE(f.failures(), 0);
        QVERIFY_THROWS_EXCEPTION(std::logic_error, await(f.database().read([](Sql &sql) { gather(sql, u"a"_s); })));
        QCOMPARE(await(f.database().read(countGathered)), 0); // there is nothing to write, so it may read
    }
};

QTEST_GUILESS_MAIN(GatheredTest)
#include "gathered_test.moc"
