// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/crypto/aes_gcm.h"

#include <openssl/evp.h>

#include <memory>
#include <stdexcept>

namespace freehold::aes_gcm {

namespace {

using Context = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

const quint8 *bytes(QByteArrayView view) { return reinterpret_cast<const quint8 *>(view.data()); }
quint8 *bytes(QByteArray &array) { return reinterpret_cast<quint8 *>(array.data()); }

/// OpenSSL fails here for lack of memory or wrong sizes only: both are ours, not the input's.
void require(int result)
{
    if (result != 1)
        throw std::runtime_error("AES-256-GCM failed");
}

Context begin(QByteArrayView key, QByteArrayView nonce, int encrypting)
{
    constexpr int kKeyBytes = 32;
    if (key.size() != kKeyBytes || nonce.size() != kNonceBytes)
        throw std::invalid_argument("AES-256-GCM takes a key of 32 bytes and a nonce of 12");
    Context context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    require(context ? 1 : 0);
    require(EVP_CipherInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytes(key), bytes(nonce), encrypting));
    return context;
}

void authenticate(const Context &context, QByteArrayView authenticated)
{
    int written = 0;
    if (!authenticated.isEmpty())
        require(EVP_CipherUpdate(context.get(), nullptr, &written, bytes(authenticated),
                                 static_cast<int>(authenticated.size())));
}

QByteArray update(const Context &context, QByteArrayView input)
{
    QByteArray output(input.size(), Qt::Uninitialized);
    int written = 0;
    if (!input.isEmpty())
        require(EVP_CipherUpdate(context.get(), bytes(output), &written, bytes(input), static_cast<int>(input.size())));
    return output;
}

} // namespace

QByteArray encrypt(QByteArrayView key, QByteArrayView nonce, QByteArrayView plain, QByteArrayView authenticated)
{
    const Context context = begin(key, nonce, /*encrypting=*/1);
    authenticate(context, authenticated);
    const QByteArray cipher = update(context, plain);
    QByteArray tag(kTagBytes, Qt::Uninitialized);
    int written = 0;
    require(EVP_CipherFinal_ex(context.get(), bytes(tag), &written));
    require(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, kTagBytes, tag.data()));
    return cipher + tag;
}

std::optional<QByteArray> decrypt(QByteArrayView key, QByteArrayView nonce, QByteArrayView cipherAndTag,
                                  QByteArrayView authenticated)
{
    if (cipherAndTag.size() < kTagBytes)
        return std::nullopt;
    const Context context = begin(key, nonce, /*encrypting=*/0);
    authenticate(context, authenticated);
    QByteArray plain = update(context, cipherAndTag.chopped(kTagBytes));
    QByteArray tag = cipherAndTag.last(kTagBytes).toByteArray();
    require(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, kTagBytes, tag.data()));
    quint8 nothing = 0;
    int written = 0;
    if (EVP_CipherFinal_ex(context.get(), &nothing, &written) != 1)
        return std::nullopt;
    return plain;
}

} // namespace freehold::aes_gcm
