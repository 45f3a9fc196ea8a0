// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/modules/documents/blob_cipher.h"
#include "server/modules/documents/blob_store.h"

#include <QCryptographicHash>

namespace freehold::documents {

/// Where an upload is written while it arrives: encrypted from its first byte, in a file that its process holds locked and
/// that goes with this object unless a store takes it. It blocks: use it from a worker thread, one call at a time.
class SpoolFile {
public:
    /// Throws Internal "storage_failed".
    SpoolFile(const QString &directory, QByteArrayView key);
    ~SpoolFile();
    Q_DISABLE_COPY_MOVE(SpoolFile)

    void append(QByteArrayView plain);
    /// Writes the last chunk and syncs. There must have been some bytes.
    [[nodiscard]] SpooledBlob finish();
    /// Of the plain bytes; after finish().
    [[nodiscard]] QByteArray plainSha256() const { return m_plainHash.result(); }

private:
    void writeChunk(BlobCipher::Place place, qsizetype plainBytes);

    BlobCipher m_cipher;
    QByteArray m_path;
    int m_descriptor = -1;
    QByteArray m_pending; ///< at most one chunk and a piece
    qint64 m_chunks = 0;
    qint64 m_written = 0;
    QCryptographicHash m_plainHash{QCryptographicHash::Sha256};
    QCryptographicHash m_sealedHash{QCryptographicHash::Sha256};
};

/// Removes what processes that died have left: files of some age that nobody holds locked. How many went.
int removeStaleSpoolFiles(const QString &directory, TimeMs now);

} // namespace freehold::documents
