// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a database of an earlier day, with rows in every table, comes to today's schema and loses nothing on the way.
// golden/<day>.migrations names the files that such a database had applied, golden/<day>.sql has its rows. Files are numbered
// by module, so many of those that came later sort before those that were applied.
#include "server/core/db/migrations.h"
#include "tests/support/await.h"
#include "tests/support/test_database.h"
#include "tests/unit/server/core/database_contents.h"

#include <QDir>
#include <QtTest>

using namespace freehold;
using namespace freehold::test;
using namespace Qt::StringLiterals;

namespace {

/// What later migrations put elsewhere, or gave up, of databases up to a day. Whatever is not named here must be as it was.
struct LaterMove {
    QString upTo;
    Move move;
};

const QList<LaterMove> kMoves{
    {u"2026_11_23"_s, {u"users"_s, u"email"_s, u"(SELECT s.email FROM users_to_seal s WHERE s.user_id = users.id)"_s}},
    {u"2026_11_23"_s, {u"users"_s, u"name"_s, u"(SELECT s.name FROM users_to_seal s WHERE s.user_id = users.id)"_s}},
    {u"2026_11_23"_s, {u"wallet_challenges"_s, {}, u"challenges WHERE purpose = 'link_wallet'"_s}},
    // It knew no token, by which the contracts keep their debts now.
    {u"2026_11_26"_s, {u"owed_payments"_s, {}, {}}},
    // Kept readable until then.
    {u"2026_11_26"_s, {u"idempotency_keys"_s, u"body"_s, {}}},
    // The provider is asked for them again, and at once.
    {u"2026_11_23"_s, {u"kyc_verifications"_s, u"country"_s, {}}},
    {u"2026_11_23"_s, {u"kyc_verifications"_s, u"reasons"_s, {}}},
    {u"2026_11_23"_s, {u"kyc_verifications"_s, u"checked_at"_s, {}}},
};

QList<Move> movesSince(const QString &day)
{
    QList<Move> moves;
    for (const auto &[upTo, move] : kMoves)
        if (day <= upTo)
            moves.append(move);
    return moves;
}

QString golden(const QString &name)
{
    QFile file(QStringLiteral(FREEHOLD_SOURCE_DIR "/tests/unit/server/core/golden/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return QString::fromUtf8(file.readAll());
}

QStringList appliedOn(const QString &day) { return golden(day + u".migrations"_s).split(u'\n', Qt::SkipEmptyParts); }

/// Only the migrations of that day, then its rows.
void makeAsOn(const QString &day, Database &database)
{
    const QTemporaryDir files;
    for (const QString &name : appliedOn(day))
        QVERIFY2(QFile::copy(TestDatabase::migrationsDirectory() + u'/' + name, files.filePath(name)),
                 qPrintable(name));
    database.migrate(files.path());
    const QStringList statements = db::migrationStatements(golden(day + u".sql"_s), database.dialect());
    await(database.write([&](Sql &sql) {
        for (const QString &statement : statements)
            sql.exec(statement);
    }));
}

QStringList textsOf(Database &database, const QString &query)
{
    return await(database.read([query](Sql &sql) { return texts(sql, query); }));
}

} // namespace

class GoldenDatabasesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }

    void init()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        m_database = std::make_unique<TestDatabase>(dialect, TestDatabase::Schema::Empty);
    }
    void cleanup() { m_database.reset(); }

    void migrate_keepsEveryRow_data() { addDays(); }
    void migrate_keepsEveryRow()
    {
        QFETCH(const QString, day);
        TestDatabase &database = *m_database;
        makeAsOn(day, *database);
        const auto before = await(database->read([&](Sql &sql) { return DatabaseContents(sql, movesSince(day)); }));
        for (const QString &table : before.tables())
            QVERIFY2(!before.lines(table).isEmpty(), qPrintable(table + u" has no rows that could be lost"_s));

        database->migrate(TestDatabase::migrationsDirectory());
        for (const QString &table : before.tables()) {
            const auto now = await(database->read([&](Sql &sql) { return before.linesNow(sql, table); }));
            QCOMPARE(now, before.lines(table));
        }
    }

    void migrate_comesToTheSchemaOfANewDatabase_data() { addDays(); }
    void migrate_comesToTheSchemaOfANewDatabase()
    {
        QFETCH(const QString, day);
        TestDatabase &database = *m_database;
        makeAsOn(day, *database);
        database->migrate(TestDatabase::migrationsDirectory());
        TestDatabase fresh(database->dialect());
        QCOMPARE(await(database->read(schemaOf)), await(fresh->read(schemaOf)));
        if (database->dialect() == Dialect::Sqlite) { // PostgreSQL keeps its word by itself
            QCOMPARE(textsOf(*database, u"SELECT integrity_check AS text FROM pragma_integrity_check"_s), {u"ok"_s});
            QCOMPARE(textsOf(*database, u"SELECT \"table\" AS text FROM pragma_foreign_key_check"_s), {});
        }
    }

    void migrate_derivesWhatIsNew()
    {
        makeAsOn(u"2026_11_23"_s, **m_database);
        (*m_database)->migrate(TestDatabase::migrationsDirectory());
        const auto now = [&](const char *query) { return textsOf(**m_database, QString::fromLatin1(query)); };
        // Everybody is asked about again.
        QCOMPARE(now("SELECT id AS text FROM kyc_verifications WHERE checked_at <> 0"), QStringList());
        QCOMPARE(now("SELECT id || ' ' || CAST(claimed_decision AS TEXT) AS text FROM kyc_verifications "
                     "WHERE claimed_decision > 0"),
                 QStringList{u"kyc_01jdbvx0000000000000000001 3"_s});
        QCOMPARE(now("SELECT kind || ' ' || visibility AS text FROM property_documents ORDER BY kind"),
                 (QStringList{u"deed members"_s, u"insurance members"_s, u"photo public"_s}));
        // What was stated is the first valuation.
        QCOMPARE(now("SELECT id || ' ' || CAST(amount_usd_cents AS TEXT) || ' ' || CAST(valued_on_day AS TEXT) AS text "
                     "FROM property_valuations ORDER BY id"),
                 (QStringList{u"val_01jdbvx0000000000000000001 50000000 20780"_s,
                              u"val_01jdbvx0000000000000000002 9007199254740993 20780"_s,
                              u"val_01jdbvx0000000000000000003 1 20781"_s}));
        QCOMPARE(now("SELECT name || ' ' || COALESCE(CAST(price_micro_usdc AS TEXT), '-') || ' ' || "
                     "COALESCE(CAST(sale_ends_at AS TEXT), '-') || ' ' || CAST(is_sale_over AS TEXT) AS text "
                     "FROM properties ORDER BY id"),
                 (QStringList{u"Lindenhof 50000000 1826928000000 0"_s, u"Speicher 9007199254740993 - 1"_s,
                              u"Neubau - - 0"_s}));
    }

private:
    static void addDays()
    {
        QTest::addColumn<QString>("day");
        const QDir all(QStringLiteral(FREEHOLD_SOURCE_DIR "/tests/unit/server/core/golden"));
        for (const QString &name : all.entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name.chopped(4))) << name.chopped(4);
    }

    std::unique_ptr<TestDatabase> m_database;
};

QTEST_GUILESS_MAIN(GoldenDatabasesTest)
#include "golden_databases_test.moc"
