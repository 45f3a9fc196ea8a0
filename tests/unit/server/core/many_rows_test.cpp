// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: many rows come and go by few statements exactly as they would one by one, whatever their number.
#include "server/core/db/many_rows.h"
#include "tests/support/await.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <algorithm>
#include <map>

using namespace freehold;
using namespace freehold::test;
using namespace Qt::StringLiterals;

namespace {

// A whole piece, several smaller ones, and the rest.
constexpr qint64 kRows = 128 + 64 + 3;

std::vector<SqlValues> numberedRows(qint64 count)
{
    std::vector<SqlValues> rows;
    for (qint64 i = 0; i < count; ++i)
        rows.push_back(
            {u"name %1"_s.arg(i), i * i, i % 2 == 0 ? std::optional(QByteArray("\0\xff", 2)) : std::nullopt});
    return rows;
}

std::map<QString, qint64> numbersByName(Sql &sql)
{
    std::map<QString, qint64> numbers;
    sql.forEach(u"SELECT name, number FROM things"_s, {},
                [&](const Row &row) { numbers.emplace(row.text("name"), row.int64("number")); });
    return numbers;
}

} // namespace

class ManyRowsTest : public QObject {
    Q_OBJECT

    static void withThings(Dialect dialect, std::function<void(Sql &)> use)
    {
        TestDatabase database(dialect, TestDatabase::Schema::Empty);
        const QString id =
            dialect == Dialect::Sqlite ? u"INTEGER PRIMARY KEY AUTOINCREMENT"_s : u"BIGSERIAL PRIMARY KEY"_s;
        const QString blob = dialect == Dialect::Sqlite ? u"BLOB"_s : u"BYTEA"_s;
        await(database->write([=](Sql &sql) {
            sql.exec(u"CREATE TABLE things (id %1, name TEXT UNIQUE, number BIGINT, bytes %2)"_s.arg(id, blob));
            use(sql);
        }));
    }

private Q_SLOTS:
    void sums_areIntegers_data() { TestDatabase::addDialectRows(); }
    void sums_areIntegers()
    {
        QFETCH(Dialect, dialect);
        withThings(dialect, [](Sql &sql) {
            for (const qint64 number : {qint64{9'007'199'254'740'993}, qint64{2}})
                sql.exec(u"INSERT INTO things (name, number) VALUES (:name, :number)"_s,
                         {{u"name"_s, QString::number(number)}, {u"number"_s, number}});
            qint64 sum = 0;
            sql.forEach(u"SELECT SUM(number) AS value FROM things"_s, {},
                        [&](const Row &row) { sum = row.int64("value"); });
            QCOMPARE(sum, 9'007'199'254'740'995);
        });
    }

    void insert_storesEveryRowAndSaysItsId_data() { TestDatabase::addDialectRows(); }
    void insert_storesEveryRowAndSaysItsId()
    {
        QFETCH(Dialect, dialect);
        withThings(dialect, [](Sql &sql) {
            std::map<QString, qint64> ids;
            insertRows(sql, u"things (name, number, bytes)"_s, numberedRows(kRows), u"RETURNING id, name"_s,
                       [&](const Row &row) { ids.emplace(row.text("name"), row.int64("id")); });
            QCOMPARE(ids.size(), std::size_t(kRows));
            QCOMPARE(numbersByName(sql).at(u"name 194"_s), 194 * 194);
            // In their order, which lots go by.
            QVERIFY(ids.at(u"name 0"_s) < ids.at(u"name 127"_s) && ids.at(u"name 127"_s) < ids.at(u"name 194"_s));
            sql.forEach(u"SELECT bytes FROM things WHERE number = 4"_s, {},
                        [](const Row &row) { QCOMPARE(row.bytes("bytes"), QByteArray("\0\xff", 2)); });
            sql.forEach(u"SELECT bytes FROM things WHERE number = 9"_s, {},
                        [](const Row &row) { QVERIFY(!row.optionalBytes("bytes")); });
        });
    }

    void insert_takesColumnsWithoutAnyValue_data() { TestDatabase::addDialectRows(); }
    void insert_takesColumnsWithoutAnyValue()
    {
        QFETCH(Dialect, dialect);
        withThings(dialect, [](Sql &sql) {
            insertRows(sql, u"things (name, number, bytes)"_s,
                       {{u"one"_s, std::nullopt, std::nullopt}, {u"two"_s, std::nullopt, QByteArray("2")}});
            int seen = 0;
            sql.forEach(u"SELECT number, bytes FROM things ORDER BY name"_s, {}, [&](const Row &row) {
                QVERIFY(!row.optionalInt64("number"));
                QCOMPARE(row.optionalBytes("bytes").has_value(), ++seen == 2);
            });
            QCOMPARE(seen, 2);
        });
    }

    void given_visitsTheRowsOfEach_data() { TestDatabase::addDialectRows(); }
    void given_visitsTheRowsOfEach()
    {
        QFETCH(Dialect, dialect);
        withThings(dialect, [](Sql &sql) {
            insertRows(sql, u"things (name, number, bytes)"_s, numberedRows(kRows));
            std::vector<qint64> found;
            forEachGiven(sql,
                         u"SELECT number FROM things WHERE number > :least AND number < :most ORDER BY number "
                         "LIMIT :limit"_s,
                         {u"least"_s, u"most"_s}, {{qint64(3), qint64(17)}, {qint64(24), qint64(1000)}},
                         {{u"limit"_s, 3}}, [&](const Row &row) { found.push_back(row.int64("number")); });
            std::ranges::sort(found);
            QCOMPARE(found, (std::vector<qint64>{4, 9, 16, 25, 36, 49}));
        });
    }

    void ids_areReservedForRowsThatNameThem_data() { TestDatabase::addDialectRows(); }
    void ids_areReservedForRowsThatNameThem()
    {
        QFETCH(Dialect, dialect);
        withThings(dialect, [](Sql &sql) {
            const auto first = reserveIds(sql, u"things"_s, 2);
            const auto second = reserveIds(sql, u"things"_s, 1);
            insertRows(sql, u"things (id, name)"_s,
                       {{second.at(0), u"c"_s}, {first.at(0), u"a"_s}, {first.at(1), u"b"_s}});
            insertRows(sql, u"things (name)"_s, {{u"d"_s}});
            QStringList names;
            sql.forEach(u"SELECT name FROM things ORDER BY id"_s, {},
                        [&](const Row &row) { names.append(row.text("name")); });
            QCOMPARE(names, QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
            QVERIFY(reserveIds(sql, u"things"_s, 0).empty());
        });
    }

    void delete_takesTheRowsItNames_data() { TestDatabase::addDialectRows(); }
    void delete_takesTheRowsItNames()
    {
        QFETCH(Dialect, dialect);
        withThings(dialect, [](Sql &sql) {
            insertRows(sql, u"things (name, number, bytes)"_s, numberedRows(kRows));
            SqlValues names{u"nobody"_s};
            for (qint64 i = 1; i < kRows; ++i)
                names.emplace_back(u"name %1"_s.arg(i));
            execIn(sql, u"DELETE FROM things WHERE name IN (:in)"_s, names, {});
            QCOMPARE(numbersByName(sql), (std::map<QString, qint64>{{u"name 0"_s, 0}}));
        });
    }

    void insert_takesWhatToDoWithRowsThatAreThere_data() { TestDatabase::addDialectRows(); }
    void insert_takesWhatToDoWithRowsThatAreThere()
    {
        QFETCH(Dialect, dialect);
        withThings(dialect, [](Sql &sql) {
            insertRows(sql, u"things (name, number, bytes)"_s, numberedRows(3));
            insertRows(sql, u"things (name, number)"_s, {{u"name 1"_s, qint64(-1)}, {u"new"_s, qint64(-2)}},
                       u"ON CONFLICT (name) DO UPDATE SET number = excluded.number"_s);
            insertRows(sql, u"things (name, number)"_s, {}); // nothing
            QCOMPARE(
                numbersByName(sql),
                (std::map<QString, qint64>{{u"name 0"_s, 0}, {u"name 1"_s, -1}, {u"name 2"_s, 4}, {u"new"_s, -2}}));
        });
    }

    void update_changesTheRowsItNames_data() { TestDatabase::addDialectRows(); }
    void update_changesTheRowsItNames()
    {
        QFETCH(Dialect, dialect);
        withThings(dialect, [](Sql &sql) {
            std::vector<std::pair<qint64, qint64>> changes;
            insertRows(sql, u"things (name, number, bytes)"_s, numberedRows(kRows), u"RETURNING id, number"_s,
                       [&](const Row &row) {
                           if (row.int64("number") != 0)
                               changes.emplace_back(row.int64("id"), -row.int64("number"));
                       });
            updateNumbers(sql, u"things"_s, u"number"_s, changes);
            for (const auto &[name, number] : numbersByName(sql)) {
                const qint64 i = name.mid(5).toLongLong();
                QCOMPARE(number, -i * i);
            }
        });
    }

    void in_visitsEachRowOnce_data() { TestDatabase::addDialectRows(); }
    void in_visitsEachRowOnce()
    {
        QFETCH(Dialect, dialect);
        withThings(dialect, [](Sql &sql) {
            insertRows(sql, u"things (name, number, bytes)"_s, numberedRows(kRows));
            SqlValues names{u"nobody"_s};
            for (qint64 i = 0; i < kRows; ++i)
                names.emplace_back(u"name %1"_s.arg(i));
            int visited = 0;
            forEachIn(sql, u"SELECT name FROM things WHERE number > :least AND name IN (:in)"_s, names,
                      {{u"least"_s, qint64(0)}}, [&](const Row &) { ++visited; });
            QCOMPARE(visited, static_cast<int>(kRows) - 1);
        });
    }
};

QTEST_GUILESS_MAIN(ManyRowsTest)
#include "many_rows_test.moc"
