// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/blob_files.h"

#include "server/core/error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace freehold::documents::files {

namespace {

void syncDirectory(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        throwFailed(QStringLiteral("open"), path);
    const int result = ::fsync(descriptor);
    ::close(descriptor);
    if (result != 0)
        throwFailed(QStringLiteral("sync"), path);
}

} // namespace

void throwFailed(const QString &what, const QString &path)
{
    const int error = errno; // before anything sets it anew
    const QString cause = QString::fromLocal8Bit(std::strerror(error));
    const bool isFull = error == ENOSPC || error == EDQUOT;
    throw Error(isFull ? ErrorCode::Unavailable : ErrorCode::Internal,
                isFull ? QStringLiteral("storage_full") : QStringLiteral("storage_failed"),
                QStringLiteral("The file could not be stored."), {},
                QStringLiteral("%1 %2: %3").arg(what, path, cause));
}

void makeDurableDirectory(const QString &path)
{
    if (QFileInfo(path).isDir())
        return;
    if (!QDir().mkpath(path))
        throwFailed(QStringLiteral("make"), path);
    syncDirectory(QFileInfo(path).absolutePath());
}

void moveDurably(const QString &from, const QString &to)
{
    const QString folder = QFileInfo(to).path();
    makeDurableDirectory(folder);
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        throwFailed(QStringLiteral("rename"), to);
    syncDirectory(folder);
}

QByteArray readRange(const QString &path, qint64 offset, qint64 bytes)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) && file.seek(offset)) {
        QByteArray content = file.read(bytes);
        if (content.size() == bytes)
            return content;
    }
    throw Error(ErrorCode::Internal, QStringLiteral("blob_missing"), QStringLiteral("The file is missing."), {}, path);
}

void removeFile(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        throwFailed(QStringLiteral("remove"), path);
}

} // namespace freehold::documents::files
