// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/body_stream.h"
#include "server/modules/documents/blob_cipher.h"
#include "server/modules/documents/blob_store.h"

#include <QThreadPool>

#include <optional>

namespace freehold::documents {

/// Decrypts a stored file, or a part of it, piece by piece; a piece is a few whole chunks.
class BlobSource final : public BodySource {
public:
    static constexpr qint64 kChunksAtOnce = 8;

    /// `size` is the whole file's, in plain bytes.
    BlobSource(BlobStore &store, BlobRef blob, BlobCipher cipher, QThreadPool &pool, qint64 size);

    /// Reads the first piece of `bytes` bytes from `from`.
    [[nodiscard]] Task<> begin(qint64 from, qint64 bytes);
    [[nodiscard]] Task<QByteArray> next() override;

private:
    [[nodiscard]] Task<QByteArray> readPiece();
    [[nodiscard]] QByteArray decrypt(qint64 firstChunk, QByteArrayView sealed) const;

    BlobStore &m_store;
    BlobRef m_blob;
    BlobCipher m_cipher;
    QThreadPool &m_pool;
    qint64 m_size;
    qint64 m_position = 0;
    qint64 m_end = 0;
    std::optional<QByteArray> m_first;
};

} // namespace freehold::documents
