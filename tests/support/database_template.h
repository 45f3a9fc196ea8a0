// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QString>

namespace freehold::test {

/// Every test wants a database of its own, and playing all migrations takes longer than most tests: they are played once on
/// a machine, until one changes, and copied. Tests run side by side: one plays them, the others wait.
class DatabaseTemplate {
public:
    DatabaseTemplate();

    /// An SQLite database with all tables, at `file`.
    void copyTo(const QString &file) const;
    /// The same as a database of the PostgreSQL server at `serverUrl`.
    void copyTo(const QString &serverUrl, const QString &database) const;

private:
    QString m_name;
    QDir m_folder;
};

/// Runs a statement outside of a transaction on the database that the URL names.
void runOnServer(const QString &url, const QString &statement);
/// Of another database of the same server.
[[nodiscard]] QString urlOfDatabase(const QString &serverUrl, const QString &database);
[[nodiscard]] QString migrationsDirectory();

} // namespace freehold::test
