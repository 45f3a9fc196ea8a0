// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/blob_spool.h"

#include "server/modules/documents/blob_files.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace freehold::documents {

namespace {

const QString kNamePattern = QStringLiteral("upload-*");
/// Between making a file and locking it there is a moment in which it looks stale.
constexpr qint64 kYoungestStaleMs = 60'000;

void writeAll(int descriptor, const QByteArray &bytes, const QByteArray &path)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t count =
            ::write(descriptor, bytes.constData() + written, static_cast<size_t>(bytes.size() - written));
        if (count < 0 && errno != EINTR)
            files::throwFailed(QStringLiteral("write"), QFile::decodeName(path));
        written += std::max<ssize_t>(count, 0);
    }
}

} // namespace

SpoolFile::SpoolFile(const QString &directory, QByteArrayView key)
    : m_cipher(key), m_path(QFile::encodeName(directory + QStringLiteral("/upload-XXXXXX")))
{
    m_descriptor = ::mkostemp(m_path.data(), O_CLOEXEC);
    if (m_descriptor < 0 || ::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0)
        files::throwFailed(QStringLiteral("create"), directory);
}

SpoolFile::~SpoolFile()
{
    ::unlink(m_path.constData()); // not there any more when a store has taken it
    ::close(m_descriptor);
}

void SpoolFile::append(QByteArrayView plain)
{
    m_plainHash.addData(plain);
    m_pending.append(plain);
    // The last chunk is marked, so a full one is held back until more comes.
    while (m_pending.size() > BlobCipher::kChunkBytes)
        writeChunk(BlobCipher::Place::Within, BlobCipher::kChunkBytes);
}

SpooledBlob SpoolFile::finish()
{
    writeChunk(BlobCipher::Place::Last, m_pending.size());
    if (::fsync(m_descriptor) != 0)
        files::throwFailed(QStringLiteral("sync"), QFile::decodeName(m_path));
    return {QFile::decodeName(m_path), m_written, m_sealedHash.result()};
}

void SpoolFile::writeChunk(BlobCipher::Place place, qsizetype plainBytes)
{
    const QByteArray sealed = m_cipher.seal(m_chunks++, place, QByteArrayView(m_pending).first(plainBytes));
    m_pending.remove(0, plainBytes);
    m_sealedHash.addData(sealed);
    writeAll(m_descriptor, sealed, m_path);
    m_written += sealed.size();
}

int removeStaleSpoolFiles(const QString &directory, TimeMs now)
{
    int removed = 0;
    const qint64 youngestMs = now.value - kYoungestStaleMs;
    for (const QFileInfo &file : QDir(directory).entryInfoList({kNamePattern}, QDir::Files | QDir::Hidden)) {
        const QByteArray path = QFile::encodeName(file.filePath());
        const int descriptor = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0)
            continue;
        if (file.lastModified().toMSecsSinceEpoch() < youngestMs && ::flock(descriptor, LOCK_EX | LOCK_NB) == 0
            && ::unlink(path.constData()) == 0)
            ++removed;
        ::close(descriptor);
    }
    return removed;
}

} // namespace freehold::documents
