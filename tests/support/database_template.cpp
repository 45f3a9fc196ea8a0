// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/database_template.h"

#include "server/core/db/connection.h"
#include "server/core/db/database.h"
#include "server/core/error.h"

#include <QCryptographicHash>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>
#include <QUrl>

#include <stdexcept>

namespace freehold::test {

namespace {

/// Short, and another one as soon as a migration is.
QString fingerprintOfMigrations()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QFileInfo &each : QDir(migrationsDirectory()).entryInfoList(QDir::Files, QDir::Name)) {
        QFile file(each.filePath());
        if (!file.open(QIODevice::ReadOnly))
            throw std::runtime_error("a migration cannot be read");
        hash.addData(each.fileName().toUtf8() + file.readAll());
    }
    constexpr qsizetype kCharacters = 16;
    return QString::fromLatin1(hash.result().toHex().first(kCharacters));
}

void migrate(const QString &url) { Database({.url = url}).migrate(migrationsDirectory()); }

/// Held by one process of the machine at a time.
struct Turn {
    explicit Turn(const QDir &folder) : lock(folder.filePath(QStringLiteral("lock")))
    {
        if (!lock.lock())
            throw std::runtime_error("the folder of template databases cannot be locked");
    }

    QLockFile lock;
};

void copy(const QString &from, const QString &to)
{
    if (!QFile::copy(from, to))
        throw std::runtime_error("a template database cannot be copied");
}

} // namespace

DatabaseTemplate::DatabaseTemplate()
    : m_name(QStringLiteral("freehold_template_") + fingerprintOfMigrations())
    , m_folder(QDir::tempPath() + QStringLiteral("/freehold-test-databases"))
{
    m_folder.mkpath(QStringLiteral("."));
}

void DatabaseTemplate::copyTo(const QString &file) const
{
    const QString original = m_folder.filePath(m_name + QStringLiteral(".db"));
    if (!QFile::exists(original)) {
        const Turn turn(m_folder);
        if (!QFile::exists(original)) {
            const QTemporaryDir draft(
                m_folder.filePath(QStringLiteral("draft-XXXXXX"))); // on the same disk, for the rename
            const QString path = draft.filePath(QStringLiteral("draft.db"));
            migrate(QStringLiteral("sqlite:") + path);
            QFile::rename(path, original);
        }
    }
    copy(original, file);
}

void DatabaseTemplate::copyTo(const QString &serverUrl, const QString &database) const
{
    const auto make = [&] {
        runOnServer(serverUrl,
                    QStringLiteral("CREATE DATABASE %1 TEMPLATE %2 STRATEGY file_copy").arg(database, m_name));
    };
    try {
        make();
        return;
    } catch (const std::exception &) { // there is none yet
    }
    const Turn turn(m_folder);
    try {
        make(); // somebody else had the turn before
    } catch (const std::exception &) {
        const QString draft = m_name + QStringLiteral("_draft");
        runOnServer(serverUrl, QStringLiteral("DROP DATABASE IF EXISTS %1 WITH (FORCE)").arg(draft));
        runOnServer(serverUrl, QStringLiteral("CREATE DATABASE ") + draft);
        migrate(urlOfDatabase(serverUrl, draft));
        runOnServer(serverUrl, QStringLiteral("ALTER DATABASE %1 RENAME TO %2").arg(draft, m_name));
        make();
    }
}

void runOnServer(const QString &url, const QString &statement)
{
    const auto connection = db::Connection::make(db::DatabaseAddress::parse(url), db::Connection::Access::ReadWrite);
    connection->ensureOpen();
    connection->control(statement);
}

QString urlOfDatabase(const QString &serverUrl, const QString &database)
{
    QUrl url(serverUrl);
    url.setPath(u'/' + database);
    return QString::fromLatin1(url.toEncoded());
}

QString migrationsDirectory() { return QStringLiteral(FREEHOLD_SOURCE_DIR "/server/migrations"); }

} // namespace freehold::test
