// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace freehold::test {

/// A database of its own for one test, gone afterwards: an SQLite file, or one of the PostgreSQL server that
/// FREEHOLD_TEST_POSTGRES_URL names.
class TestDatabase {
public:
    enum class Schema { Empty, Migrated };

    explicit TestDatabase(Dialect dialect = Dialect::Sqlite, Schema schema = Schema::Migrated);
    ~TestDatabase();
    Q_DISABLE_COPY_MOVE(TestDatabase)

    [[nodiscard]] Database &operator*() { return *m_database; }
    [[nodiscard]] Database *operator->() { return m_database.get(); }
    [[nodiscard]] const QString &url() const { return m_url; }
    /// Closes and opens it again, as a restart of the server does.
    void reopen();
    void close() { m_database.reset(); }

    /// Adds the column `dialect` and a row for each database that tests can use here; for Qt Test's _data functions.
    static void addDialectRows();
    [[nodiscard]] static bool hasPostgres();
    [[nodiscard]] static QString migrationsDirectory();

private:
    QTemporaryDir m_directory;
    QString m_name; ///< on the server
    QString m_url;
    std::unique_ptr<Database> m_database;
};

[[nodiscard]] qint64 rowsOf(Database &database, const QString &table);

} // namespace freehold::test

Q_DECLARE_METATYPE(freehold::Dialect)
