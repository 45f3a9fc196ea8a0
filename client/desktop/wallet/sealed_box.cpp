// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/sealed_box.h"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <memory>

namespace freehold::desktop::sealed_box {

namespace {

using Context = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;
enum class Direction { Open, Seal };

const quint8 *bytesOf(QByteArrayView view) { return reinterpret_cast<const quint8 *>(view.data()); }

/// A context that has taken key, nonce and what is authenticated only; null when that failed.
Context begin(Direction direction, const evm::SecretBytes &key, QByteArrayView nonce, QByteArrayView authenticated)
{
    Context context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int written = 0;
    const bool isReady = context && static_cast<qsizetype>(key.size()) == kKeyBytes
        && EVP_CipherInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.data(), bytesOf(nonce),
                             direction == Direction::Seal ? 1 : 0)
            == 1
        && EVP_CipherUpdate(context.get(), nullptr, &written, bytesOf(authenticated),
                            static_cast<int>(authenticated.size()))
            == 1;
    return isReady ? std::move(context) : Context(nullptr, &EVP_CIPHER_CTX_free);
}

} // namespace

QByteArray seal(const evm::SecretBytes &key, const evm::SecretBytes &plain, QByteArrayView authenticated)
{
    const auto size = static_cast<qsizetype>(plain.size());
    QByteArray sealed(kNonceBytes + size + kTagBytes, Qt::Uninitialized);
    auto *out = reinterpret_cast<quint8 *>(sealed.data());
    if (RAND_bytes(out, kNonceBytes) != 1)
        return {};
    const Context context = begin(Direction::Seal, key, QByteArrayView(sealed).first(kNonceBytes), authenticated);
    int written = 0;
    const bool isSealed = context
        && EVP_CipherUpdate(context.get(), out + kNonceBytes, &written, plain.data(), static_cast<int>(size)) == 1
        && EVP_CipherFinal_ex(context.get(), out + kNonceBytes + size, &written) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, kTagBytes, out + kNonceBytes + size) == 1;
    return isSealed ? sealed : QByteArray();
}

std::optional<evm::SecretBytes> open(const evm::SecretBytes &key, QByteArrayView sealed, QByteArrayView authenticated)
{
    const qsizetype size = sealed.size() - kNonceBytes - kTagBytes;
    if (size < 0)
        return std::nullopt;
    const Context context = begin(Direction::Open, key, sealed.first(kNonceBytes), authenticated);
    evm::SecretBytes plain(static_cast<std::size_t>(size));
    QByteArray tag = sealed.last(kTagBytes).toByteArray();
    int written = 0;
    quint8 nothing = 0;
    const bool isGenuine = context
        && EVP_CipherUpdate(context.get(), plain.data(), &written, bytesOf(sealed.sliced(kNonceBytes, size)),
                            static_cast<int>(size))
            == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, kTagBytes, tag.data()) == 1
        && EVP_CipherFinal_ex(context.get(), &nothing, &written) == 1;
    return isGenuine ? std::optional(std::move(plain)) : std::nullopt;
}

} // namespace freehold::desktop::sealed_box
