// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/secret_bytes.h"

#include <QByteArray>
#include <QByteArrayView>

namespace freehold::documents {

/// The form of a stored file. The plain bytes are cut into chunks of 64 KiB, the last one shorter and never empty; each
/// chunk is AES-256-GCM ciphertext with its 16-byte tag, one after the other, nothing else. The key is the file's own and
/// random. The nonce of a chunk is seven zero bytes, its number as 32 bits (big-endian), and 1 for the last chunk or 0.
/// So chunks that are changed, missing, exchanged or cut off at the end do not open, and each can be opened alone.
/// (The construction is STREAM: Hoang, Reyhanitabar, Rogaway, Vizár, CRYPTO 2015.)
class BlobCipher {
public:
    static constexpr int kKeyBytes = 32;
    static constexpr qint64 kChunkBytes = 64 * 1024;
    static constexpr qint64 kTagBytes = 16;
    static constexpr qint64 kSealedChunkBytes = kChunkBytes + kTagBytes;

    explicit BlobCipher(QByteArrayView key);

    [[nodiscard]] static qint64 chunksOf(qint64 plainBytes) { return (plainBytes + kChunkBytes - 1) / kChunkBytes; }
    [[nodiscard]] static qint64 sealedBytes(qint64 plainBytes) { return plainBytes + chunksOf(plainBytes) * kTagBytes; }

    enum class Place { Within, Last };
    [[nodiscard]] QByteArray seal(qint64 chunk, Place place, QByteArrayView plain) const;
    /// Throws Internal "blob_corrupt".
    [[nodiscard]] QByteArray open(qint64 chunk, Place place, QByteArrayView sealed) const;

private:
    evm::SecretBytes m_key;
};

} // namespace freehold::documents
