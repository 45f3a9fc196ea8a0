// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/blob_files.h"

#include "server/core/error.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace freehold::documents {

namespace {

[[noreturn]] void throwStorageFailed(const QString &what, const QString &path)
{
    const int error = errno; // before anything sets it anew
    const QString cause = QString::fromLocal8Bit(std::strerror(error));
    const bool isFull = error == ENOSPC || error == EDQUOT;
    throw Error(isFull ? ErrorCode::Unavailable : ErrorCode::Internal,
                isFull ? QStringLiteral("storage_full") : QStringLiteral("storage_failed"),
                QStringLiteral("The file could not be stored."), {},
                QStringLiteral("%1 %2: %3").arg(what, path, cause));
}

/// Closes its descriptor, and removes its temporary file unless that was renamed away.
class TemporaryFile {
public:
    explicit TemporaryFile(const QString &directory)
        : m_path(QFile::encodeName(directory + QStringLiteral("/.new-XXXXXX")))
    {
        m_descriptor = ::mkostemp(m_path.data(), O_CLOEXEC);
        if (m_descriptor < 0)
            throwStorageFailed(QStringLiteral("create"), directory);
    }
    ~TemporaryFile()
    {
        ::close(m_descriptor);
        if (!m_isRenamed)
            ::unlink(m_path.constData());
    }
    Q_DISABLE_COPY_MOVE(TemporaryFile)

    void write(const QByteArray &content)
    {
        qsizetype written = 0;
        while (written < content.size()) {
            const ssize_t count =
                ::write(m_descriptor, content.constData() + written, size_t(content.size() - written));
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0)
                throwStorageFailed(QStringLiteral("write"), QFile::decodeName(m_path));
            written += count;
        }
        if (::fsync(m_descriptor) != 0)
            throwStorageFailed(QStringLiteral("sync"), QFile::decodeName(m_path));
    }

    void renameTo(const QString &path)
    {
        if (::rename(m_path.constData(), QFile::encodeName(path).constData()) != 0)
            throwStorageFailed(QStringLiteral("rename"), path);
        m_isRenamed = true;
    }

private:
    QByteArray m_path;
    int m_descriptor = -1;
    bool m_isRenamed = false;
};

void syncDirectory(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        throwStorageFailed(QStringLiteral("open"), path);
    const int result = ::fsync(descriptor);
    ::close(descriptor);
    if (result != 0)
        throwStorageFailed(QStringLiteral("sync"), path);
}

} // namespace

QByteArray sha256Of(const QByteArray &content) { return QCryptographicHash::hash(content, QCryptographicHash::Sha256); }

QString blobPath(const QString &directory, const QByteArray &sha256)
{
    const QString digits = QString::fromLatin1(sha256.toHex());
    return directory + u'/' + digits.first(2) + u'/' + digits;
}

void makeDurableDirectory(const QString &path)
{
    if (QFileInfo(path).isDir())
        return;
    if (!QDir().mkpath(path))
        throwStorageFailed(QStringLiteral("make"), path);
    syncDirectory(QFileInfo(path).absolutePath());
}

void writeBlob(const QString &directory, const QByteArray &sha256, const QByteArray &content)
{
    // Written even when the file is there: that heals a copy the disk has damaged, and costs little.
    const QString path = blobPath(directory, sha256);
    const QString folder = QFileInfo(path).path();
    makeDurableDirectory(folder);
    TemporaryFile file(folder);
    file.write(content);
    file.renameTo(path);
    syncDirectory(folder);
}

QByteArray readBlob(const QString &directory, const QByteArray &sha256)
{
    const QString path = blobPath(directory, sha256);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorCode::Internal, QStringLiteral("blob_missing"), QStringLiteral("The file is missing."), {},
                    path);
    QByteArray content = file.readAll();
    if (sha256Of(content) != sha256)
        throw Error(ErrorCode::Internal, QStringLiteral("blob_corrupt"), QStringLiteral("The file is damaged."), {},
                    path);
    return content;
}

} // namespace freehold::documents
