// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/migrations.h"

#include "server/core/clock.h"
#include "server/core/log/log.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>

namespace freehold::db {

namespace {

Error migrationError(const char *reason, const QString &file, const QString &detail)
{
    return Error(ErrorCode::Internal, QString::fromLatin1(reason),
                 QStringLiteral("The database cannot be brought up to date: ") + file, {}, detail);
}

struct Migration {
    QString name;
    QString text;
    QString sha256;
};

Migration readMigration(const QString &path)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly))
        throw migrationError("migration_unreadable", name, file.errorString());
    const QByteArray content = file.readAll();
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    return {name, QString::fromUtf8(content), QString::fromLatin1(hash)};
}

std::vector<Migration> readMigrations(const QString &directory)
{
    const QDir dir(directory);
    const auto names = dir.entryList({QStringLiteral("[0-9][0-9][0-9][0-9]_*.sql")}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        throw migrationError("migration_missing", directory, QStringLiteral("no migrations there"));
    std::vector<Migration> migrations;
    for (const QString &name : names)
        migrations.push_back(readMigration(dir.filePath(name)));
    return migrations;
}

QHash<QString, QString> appliedHashes(Connection &connection)
{
    QHash<QString, QString> hashes;
    connection.forEach(QStringLiteral("SELECT name, sha256 FROM schema_migrations"), {},
                       [&](const Row &row) { hashes.insert(row.text("name"), row.text("sha256")); });
    return hashes;
}

void apply(Connection &connection, const Migration &migration)
{
    for (const QString &statement : migrationStatements(migration.text, connection.dialect()))
        connection.control(statement);
    connection.exec(
        QStringLiteral("INSERT INTO schema_migrations (name, sha256, applied_at) VALUES (:name, :sha256, :now)"),
        {{QStringLiteral("name"), migration.name},
         {QStringLiteral("sha256"), migration.sha256},
         {QStringLiteral("now"), SystemClock().now()}});
    log::info("migration_applied", {{QStringLiteral("file"), migration.name}});
}

/// Looks and applies in one transaction, so that two servers that start together do not both apply it.
void applyOnce(Connection &connection, const Migration &migration)
{
    connection.begin();
    try {
        const QString applied = appliedHashes(connection).value(migration.name);
        if (applied.isEmpty())
            apply(connection, migration);
        else if (applied != migration.sha256)
            throw migrationError(
                "migration_changed", migration.name,
                QStringLiteral("it was applied with sha256 %1 and is now %2").arg(applied, migration.sha256));
        connection.commit();
    } catch (const Error &error) {
        connection.rollback();
        if (error.reason == QStringLiteral("migration_changed"))
            throw;
        throw migrationError("migration_failed", migration.name, error.detail);
    }
    connection.startUnit();
}

void migrateLocked(Connection &connection, const QString &directory)
{
    connection.control(QStringLiteral("CREATE TABLE IF NOT EXISTS schema_migrations "
                                      "(name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, applied_at BIGINT NOT NULL)"));
    // Nearly always all were applied, which one look shows; a transaction for each would be most of a start.
    const auto applied = appliedHashes(connection);
    for (const Migration &migration : readMigrations(directory))
        if (applied.value(migration.name) != migration.sha256)
            applyOnce(connection, migration);
}

/// A statement that begins with the name of a dialect is for that one only.
void appendFor(Dialect dialect, QStringList &statements, const QString &statement)
{
    const bool sqlite = dialect == Dialect::Sqlite;
    const QString ours = sqlite ? QStringLiteral("{{sqlite}} ") : QStringLiteral("{{postgres}} ");
    const QString theirs = sqlite ? QStringLiteral("{{postgres}} ") : QStringLiteral("{{sqlite}} ");
    if (statement.startsWith(theirs))
        return;
    statements.append(statement.startsWith(ours) ? statement.mid(ours.size()) : statement);
}

} // namespace

QStringList migrationStatements(const QString &text, Dialect dialect)
{
    QString expanded = text;
    const bool sqlite = dialect == Dialect::Sqlite;
    expanded.replace(QStringLiteral("{{id}}"),
                     sqlite ? QStringLiteral("INTEGER PRIMARY KEY AUTOINCREMENT")
                            : QStringLiteral("BIGSERIAL PRIMARY KEY"));
    expanded.replace(QStringLiteral("{{blob}}"), sqlite ? QStringLiteral("BLOB") : QStringLiteral("BYTEA"));

    QStringList statements;
    QStringList lines;
    for (const QString &line : expanded.split(u'\n')) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(QStringLiteral("--")))
            continue;
        lines.append(trimmed);
        if (!trimmed.endsWith(u';'))
            continue;
        appendFor(dialect, statements, lines.join(u'\n').chopped(1));
        lines.clear();
    }
    if (!lines.isEmpty())
        appendFor(dialect, statements, lines.join(u'\n'));
    return statements;
}

void migrate(Connection &connection, const QString &directory)
{
    if (connection.dialect() == Dialect::Sqlite) // its one write lock is enough
        return migrateLocked(connection, directory);

    connection.control(QStringLiteral("SET statement_timeout = 0")); // waiting for another server, or rewriting a table
    // Any number of our own; servers that start together queue here. The lock goes with the connection.
    connection.control(QStringLiteral("SELECT pg_advisory_lock(7302166401)"));
    migrateLocked(connection, directory);
    connection.control(QStringLiteral("SELECT pg_advisory_unlock(7302166401)"));
}

} // namespace freehold::db
