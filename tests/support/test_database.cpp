// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_database.h"

#include "server/core/log/log.h"
#include "tests/support/await.h"
#include "tests/support/database_template.h"

#include <QUuid>
#include <QtTest>

namespace freehold::test {

namespace {

QString serverUrl() { return qEnvironmentVariable("FREEHOLD_TEST_POSTGRES_URL"); }

} // namespace

TestDatabase::TestDatabase(Dialect dialect, Schema schema)
{
    [[maybe_unused]] static const bool once = (log::setLevel(log::Level::Warning), true); // migrations fill the output
    static const DatabaseTemplate original;
    const bool isMigrated = schema == Schema::Migrated;
    if (dialect == Dialect::Sqlite) {
        const QString file = m_directory.filePath(QStringLiteral("test.db"));
        m_url = QStringLiteral("sqlite:") + file;
        if (isMigrated)
            original.copyTo(file);
    } else {
        m_name = QStringLiteral("test_") + QUuid::createUuid().toString(QUuid::Id128);
        m_url = urlOfDatabase(serverUrl(), m_name);
        if (isMigrated)
            original.copyTo(serverUrl(), m_name);
        else
            runOnServer(serverUrl(), QStringLiteral("CREATE DATABASE ") + m_name);
    }
    reopen();
}

TestDatabase::~TestDatabase()
{
    m_database.reset();
    if (!m_name.isEmpty())
        runOnServer(serverUrl(), QStringLiteral("DROP DATABASE %1 WITH (FORCE)").arg(m_name));
}

void TestDatabase::reopen()
{
    m_database.reset();
    m_database = std::make_unique<Database>(DatabaseConfig{.url = m_url});
}

void TestDatabase::addDialectRows()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::newRow("sqlite") << Dialect::Sqlite;
    if (hasPostgres())
        QTest::newRow("postgres") << Dialect::Postgres;
}

bool TestDatabase::hasPostgres() { return !serverUrl().isEmpty(); }

QString TestDatabase::migrationsDirectory() { return test::migrationsDirectory(); }

qint64 rowsOf(Database &database, const QString &table)
{
    return await(database.read([table](Sql &sql) {
        qint64 rows = 0;
        sql.forEach(QStringLiteral("SELECT COUNT(*) AS n FROM ") + table, {},
                    [&](const Row &row) { rows = row.int64("n"); });
        return rows;
    }));
}

} // namespace freehold::test
