// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/blob_cipher.h"

#include "server/core/crypto/aes_gcm.h"
#include "server/core/error.h"

#include <QtEndian>

namespace freehold::documents {

namespace {

QByteArray nonceOf(qint64 chunk, BlobCipher::Place place)
{
    constexpr int kCounterOffset = 7;
    QByteArray nonce(aes_gcm::kNonceBytes, '\0');
    qToBigEndian(static_cast<quint32>(chunk), nonce.data() + kCounterOffset);
    nonce.back() = place == BlobCipher::Place::Last ? '\1' : '\0';
    return nonce;
}

} // namespace

BlobCipher::BlobCipher(QByteArrayView key) : m_key(key) { }

QByteArray BlobCipher::seal(qint64 chunk, Place place, QByteArrayView plain) const
{
    return aes_gcm::encrypt(m_key.view(), nonceOf(chunk, place), plain, {});
}

QByteArray BlobCipher::open(qint64 chunk, Place place, QByteArrayView sealed) const
{
    auto plain = aes_gcm::decrypt(m_key.view(), nonceOf(chunk, place), sealed, {});
    if (!plain)
        throw Error(ErrorCode::Internal, QStringLiteral("blob_corrupt"), QStringLiteral("The file is damaged."), {},
                    QStringLiteral("chunk %1").arg(chunk));
    return *std::move(plain);
}

} // namespace freehold::documents
