// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: queries that are asked together have the rows that each has by itself, whatever else is under way.
#include "server/core/db/asked_together.h"
#include "tests/support/await.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace freehold;
using namespace freehold::test;
using namespace Qt::StringLiterals;

namespace {

using Numbers = std::vector<qint64>;

const QString kAbove = u"SELECT number FROM things WHERE number > :least ORDER BY number"_s;
const QString kInsert = u"INSERT INTO things (number) VALUES (:number)"_s;

Numbers above(Sql &sql, qint64 least)
{
    Numbers numbers;
    sql.forEach(kAbove, {{u"least"_s, least}}, [&](const Row &row) { numbers.push_back(row.int64("number")); });
    return numbers;
}

struct Counted {
    qint64 number;
    static Counted fromRow(const Row &row) { return {row.int64("number")}; }
};

} // namespace

class AskedTogetherTest : public QObject {
    Q_OBJECT

    static void withThings(Dialect dialect, std::function<void(Sql &)> use)
    {
        TestDatabase database(dialect, TestDatabase::Schema::Empty);
        await(database->write([=](Sql &sql) {
            sql.exec(u"CREATE TABLE things (number BIGINT PRIMARY KEY)"_s);
            for (const qint64 number : {1, 2, 3, 4})
                sql.exec(kInsert, {{u"number"_s, number}});
            use(sql);
        }));
    }

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }

    void each_hasItsOwnRows()
    {
        QFETCH_GLOBAL(Dialect, dialect);
        withThings(dialect, [](Sql &sql) {
            const auto [few, none, many] = askedTogether(sql, [](Sql &asked) {
                auto first = above(asked, 2);
                auto second = above(asked, 9);
                return std::tuple(std::move(first), std::move(second), above(asked, 0));
            });
            QCOMPARE(few, Numbers({3, 4}));
            QCOMPARE(none, Numbers());
            QCOMPARE(many, Numbers({1, 2, 3, 4}));
        });
    }

    void whatWasWrittenBefore_isSeen_alsoWhatNobodyWaitedFor()
    {
        QFETCH_GLOBAL(Dialect, dialect);
        withThings(dialect, [](Sql &sql) {
            sql.execLater(kInsert, {{u"number"_s, qint64{7}}});
            QCOMPARE(askedTogether(sql, [](Sql &asked) { return above(asked, 3); }), Numbers({4, 7}));
            sql.exec(kInsert, {{u"number"_s, qint64{8}}});
            QCOMPARE(above(sql, 4), Numbers({7, 8}));
        });
    }

    void queryOnAnothersRows_isAskedByItself_withAllAfterIt()
    {
        QFETCH_GLOBAL(Dialect, dialect);
        withThings(dialect, [](Sql &sql) {
            const Numbers sizes = askedTogether(sql, [](Sql &asked) {
                const Numbers all = above(asked, 0);
                const Numbers last = above(asked, all.empty() ? 100 : all.back() - 1);
                const Numbers two = above(asked, 2);
                return Numbers{qint64(all.size()), qint64(last.size()), qint64(two.size())};
            });
            QCOMPARE(sizes, Numbers({4, 1, 2}));
        });
    }

    void rowThatMustBeThere_isFound_orMissed()
    {
        QFETCH_GLOBAL(Dialect, dialect);
        withThings(dialect, [](Sql &sql) {
            const auto find = [&](qint64 least) {
                return askedTogether(sql, [&](Sql &asked) {
                    return asked.one<Counted>(kAbove, {{u"least"_s, least}}, u"number"_s).number;
                });
            };
            QCOMPARE(find(3), 4);
            QCOMPARE(askedTogether(sql, [](Sql &asked) { return above(asked, 3).at(0); }), 4);
            QVERIFY_THROWS_EXCEPTION(Error, (void)find(4));
        });
    }

    void failureOfOne_isTheUnits()
    {
        QFETCH_GLOBAL(Dialect, dialect);
        TestDatabase database(dialect, TestDatabase::Schema::Empty);
        const auto broken = [](Sql &sql) {
            return askedTogether(sql, [](Sql &asked) {
                asked.forEach(u"SELECT 1 AS number"_s, {}, [](const Row &) { });
                return above(asked, 0); // of a table that is not there
            });
        };
        QVERIFY_THROWS_EXCEPTION(Error, await(database->write([=](Sql &sql) { (void)broken(sql); })));
        await(database->write([](Sql &sql) { sql.exec(u"CREATE TABLE things (number BIGINT)"_s); }));
        QCOMPARE(await(database->write(broken)), Numbers());
    }

    void write_isRefused()
    {
        QFETCH_GLOBAL(Dialect, dialect);
        withThings(dialect, [](Sql &sql) {
            const auto write = [](Sql &asked) { asked.exec(kInsert, {{u"number"_s, qint64{9}}}); };
            const auto writeWithRows = [](Sql &asked) {
                asked.forEach(kInsert + u" RETURNING number"_s, {{u"number"_s, qint64{9}}}, [](const Row &) { });
            };
            QVERIFY_THROWS_EXCEPTION(std::logic_error, askTogether(sql, write));
            QVERIFY_THROWS_EXCEPTION(std::logic_error, askTogether(sql, writeWithRows));
            QCOMPARE(above(sql, 4), Numbers());
        });
    }
};

QTEST_GUILESS_MAIN(AskedTogetherTest)
#include "asked_together_test.moc"
