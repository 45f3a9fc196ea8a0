// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/blob_source.h"

#include "server/core/on_pool.h"

#include <algorithm>

namespace freehold::documents {

BlobSource::BlobSource(BlobStore &store, BlobRef blob, BlobCipher cipher, QThreadPool &pool, qint64 size)
    : m_store(store), m_blob(std::move(blob)), m_cipher(std::move(cipher)), m_pool(pool), m_size(size)
{
}

Task<> BlobSource::begin(qint64 from, qint64 bytes)
{
    m_position = from;
    m_end = from + bytes;
    m_first = co_await readPiece();
}

Task<QByteArray> BlobSource::next()
{
    if (m_first)
        co_return *std::exchange(m_first, std::nullopt);
    co_return co_await readPiece();
}

Task<QByteArray> BlobSource::readPiece()
{
    const qint64 firstChunk = m_position / BlobCipher::kChunkBytes;
    const qint64 lastChunk = std::min(firstChunk + kChunksAtOnce, BlobCipher::chunksOf(m_end)) - 1;
    const qint64 offset = firstChunk * BlobCipher::kSealedChunkBytes;
    const qint64 sealedEnd = std::min((lastChunk + 1) * BlobCipher::kSealedChunkBytes, BlobCipher::sealedBytes(m_size));
    const QByteArray sealed = co_await m_store.read(m_blob, offset, sealedEnd - offset);
    const QByteArray plain =
        co_await onPool(&m_pool, [this, firstChunk, sealed] { return decrypt(firstChunk, sealed); });

    const qint64 skip = m_position - firstChunk * BlobCipher::kChunkBytes;
    QByteArray piece = plain.mid(skip, m_end - m_position);
    m_position += piece.size();
    co_return piece;
}

QByteArray BlobSource::decrypt(qint64 firstChunk, QByteArrayView sealed) const
{
    const qint64 chunks = BlobCipher::chunksOf(m_size);
    QByteArray plain;
    plain.reserve(sealed.size());
    for (qint64 chunk = firstChunk; !sealed.isEmpty(); ++chunk) {
        const auto bytes = std::min<qsizetype>(BlobCipher::kSealedChunkBytes, sealed.size());
        const auto place = chunk == chunks - 1 ? BlobCipher::Place::Last : BlobCipher::Place::Within;
        plain += m_cipher.open(chunk, place, sealed.first(bytes));
        sealed = sealed.sliced(bytes);
    }
    return plain;
}

} // namespace freehold::documents
