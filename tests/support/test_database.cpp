// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_database.h"

#include "server/core/db/connection.h"
#include "server/core/log/log.h"

#include <QUuid>
#include <QtTest>

namespace freehold::test {

namespace {

QString serverUrl() { return qEnvironmentVariable("FREEHOLD_TEST_POSTGRES_URL"); }

void onServer(const QString &statement)
{
    const auto connection =
        db::Connection::make(db::DatabaseAddress::parse(serverUrl()), db::Connection::Access::ReadWrite);
    connection->ensureOpen();
    connection->control(statement);
}

} // namespace

TestDatabase::TestDatabase(Dialect dialect, Schema schema)
{
    [[maybe_unused]] static const bool once = (log::setLevel(log::Level::Warning), true); // migrations fill the output
    if (dialect == Dialect::Sqlite) {
        m_url = QStringLiteral("sqlite:") + m_directory.filePath(QStringLiteral("test.db"));
    } else {
        m_schema = QStringLiteral("test_") + QUuid::createUuid().toString(QUuid::Id128);
        onServer(QStringLiteral("CREATE SCHEMA ") + m_schema);
        m_url = serverUrl() + (serverUrl().contains(u'?') ? u'&' : u'?') + QStringLiteral("search_path=") + m_schema;
    }
    reopen();
    if (schema == Schema::Migrated)
        m_database->migrate(migrationsDirectory());
}

TestDatabase::~TestDatabase()
{
    m_database.reset();
    if (!m_schema.isEmpty())
        onServer(QStringLiteral("DROP SCHEMA %1 CASCADE").arg(m_schema));
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

QString TestDatabase::migrationsDirectory() { return QStringLiteral(FREEHOLD_SOURCE_DIR "/server/migrations"); }

} // namespace freehold::test
