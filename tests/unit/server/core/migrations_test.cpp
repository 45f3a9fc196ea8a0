// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/migrations.h"
#include "tests/support/await.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <thread>

using namespace freehold;
using namespace freehold::test;
using namespace Qt::StringLiterals;

namespace {

void writeFile(const QTemporaryDir &directory, const QString &name, const QByteArray &content)
{
    QFile file(directory.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QString reasonOf(Database &database, const QString &directory)
{
    try {
        database.migrate(directory);
    } catch (const Error &error) {
        return error.reason;
    }
    return {};
}

} // namespace

class MigrationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void migrate_appliesEachFileOnceInOrder_data() { TestDatabase::addDialectRows(); }
    void migrate_appliesEachFileOnceInOrder()
    {
        QFETCH(Dialect, dialect);
        TestDatabase database(dialect, TestDatabase::Schema::Empty);
        const QTemporaryDir files;
        writeFile(files, u"0002_b_fill.sql"_s,
                  "-- a comment;\nINSERT INTO a (note) VALUES ('x; y');\nINSERT INTO a (note)\n  VALUES ('z');\n");
        writeFile(files, u"0001_a_create.sql"_s, "CREATE TABLE a (\n  id {{id}},\n  note TEXT,\n  data {{blob}}\n);\n");
        database->migrate(files.path());
        database->migrate(files.path());
        QCOMPARE(rowsOf(*database, u"a"_s), 2);
        QCOMPARE(rowsOf(*database, u"schema_migrations"_s), 2);
    }

    void migrate_refusesAChangedFile_data() { TestDatabase::addDialectRows(); }
    void migrate_refusesAChangedFile()
    {
        QFETCH(Dialect, dialect);
        TestDatabase database(dialect, TestDatabase::Schema::Empty);
        const QTemporaryDir files;
        writeFile(files, u"0001_a_create.sql"_s, "CREATE TABLE a (id {{id}});\n");
        database->migrate(files.path());
        writeFile(files, u"0001_a_create.sql"_s, "CREATE TABLE a (id {{id}}, b TEXT);\n");
        QCOMPARE(reasonOf(*database, files.path()), u"migration_changed"_s);
    }

    void migrate_keepsNothingOfAFileThatFails_data() { TestDatabase::addDialectRows(); }
    void migrate_keepsNothingOfAFileThatFails()
    {
        QFETCH(Dialect, dialect);
        TestDatabase database(dialect, TestDatabase::Schema::Empty);
        const QTemporaryDir files;
        writeFile(files, u"0001_a_create.sql"_s, "CREATE TABLE a (id {{id}});\n");
        writeFile(files, u"0002_a_break.sql"_s, "CREATE TABLE b (id {{id}});\nCREATE NONSENSE;\n");
        QCOMPARE(reasonOf(*database, files.path()), u"migration_failed"_s);
        QCOMPARE(rowsOf(*database, u"schema_migrations"_s), 1);
        writeFile(files, u"0002_a_break.sql"_s, "CREATE TABLE b (id {{id}});\n");
        database->migrate(files.path());
        QCOMPARE(rowsOf(*database, u"b"_s), 0);
    }

    void migrate_refusesAnEmptyDirectory()
    {
        TestDatabase database(Dialect::Sqlite, TestDatabase::Schema::Empty);
        QCOMPARE(reasonOf(*database, QTemporaryDir().path()), u"migration_missing"_s);
    }

    void migrate_canRunFromSeveralServersAtOnce_data() { TestDatabase::addDialectRows(); }
    void migrate_canRunFromSeveralServersAtOnce()
    {
        QFETCH(Dialect, dialect);
        TestDatabase database(dialect, TestDatabase::Schema::Empty);
        std::atomic<int> failures = 0;
        std::vector<std::thread> servers;
        for (int i = 0; i < 4; ++i)
            servers.emplace_back([&] {
                if (!reasonOf(*database, TestDatabase::migrationsDirectory()).isEmpty())
                    ++failures;
            });
        for (auto &server : servers)
            server.join();
        QCOMPARE(failures, 0);
        QCOMPARE(rowsOf(*database, u"jobs"_s), 0);
    }
};

QTEST_GUILESS_MAIN(MigrationsTest)
#include "migrations_test.moc"
