// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a query that shares a round trip with others is asked once.
#include "server/core/db/database.h"
#include "tests/support/await.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <algorithm>

using namespace freehold;
using namespace freehold::test;
using namespace Qt::StringLiterals;

namespace {

struct DbQueriesNumber {
    qint64 value = 0;
    static DbQueriesNumber fromRow(const Row &row) { return {row.int64("value")}; }
};

} // namespace

class DbQueriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A sequence does not go on in a read-only transaction, which is where a query is asked again after the shared round
    /// trip failed.
    void find_isAskedOnce_alsoAfterARead()
    {
        if (!TestDatabase::hasPostgres())
            QSKIP("needs PostgreSQL");
        TestDatabase database(Dialect::Postgres, TestDatabase::Schema::Empty);
        await(database->write([](Sql &sql) { sql.exec(u"CREATE SEQUENCE asked"_s); }));
        const Query next{u"SELECT nextval('asked') AS value WHERE :yes = 1"_s, {{u"yes"_s, qint64(1)}}};
        for (int i = 1; i <= 20; ++i) {
            await(database->read([](Sql &sql) { sql.forEach(u"SELECT 1 AS one"_s, {}, [](const Row &) { }); }));
            QCOMPARE(await(database->find<DbQueriesNumber>(next))->value, qint64(i));
        }
        std::vector<Task<std::optional<DbQueriesNumber>>> together;
        for (int i = 0; i < 20; ++i)
            together.push_back(database->find<DbQueriesNumber>(next));
        QSet<qint64> values;
        for (auto &one : together)
            values.insert(await(std::move(one))->value);
        QCOMPARE(values.size(), 20);
        QCOMPARE(*std::ranges::max_element(values), qint64(40));
    }
};

QTEST_GUILESS_MAIN(DbQueriesTest)
#include "db_queries_test.moc"
