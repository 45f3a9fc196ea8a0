// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/kdf.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace freehold::evm {

namespace {

const unsigned char *bytesOf(QByteArrayView view) { return reinterpret_cast<const unsigned char *>(view.data()); }

// OpenSSL takes a null password for "none"; an empty one must not be null.
const char *passwordOf(QByteArrayView view) { return view.isEmpty() ? "" : view.data(); }

} // namespace

Result<SecretBytes> scrypt(QByteArrayView password, QByteArrayView salt, const ScryptCost &cost, std::size_t size)
{
    SecretBytes key(size);
    const quint64 maxMemory = 128 * cost.r * (cost.n + cost.p + 2) + (1 << 20);
    const int ok =
        EVP_PBE_scrypt(passwordOf(password), static_cast<std::size_t>(password.size()), bytesOf(salt),
                       static_cast<std::size_t>(salt.size()), cost.n, cost.r, cost.p, maxMemory, key.data(), size);
    if (ok != 1)
        return failure(EvmErrorCode::OutOfMemory, QStringLiteral("scrypt refused its cost parameters"));
    return key;
}

Result<SecretBytes> pbkdf2(Pbkdf2Hash hash, QByteArrayView password, QByteArrayView salt, int iterations,
                           std::size_t size)
{
    SecretBytes key(size);
    const EVP_MD *digest = hash == Pbkdf2Hash::Sha256 ? EVP_sha256() : EVP_sha512();
    const int ok =
        PKCS5_PBKDF2_HMAC(passwordOf(password), static_cast<int>(password.size()), bytesOf(salt),
                          static_cast<int>(salt.size()), iterations, digest, static_cast<int>(size), key.data());
    if (ok != 1)
        return failure(EvmErrorCode::OutOfMemory, QStringLiteral("PBKDF2 refused its parameters"));
    return key;
}

SecretBytes hmacSha512(QByteArrayView key, QByteArrayView message)
{
    SecretBytes mac(64);
    unsigned int size = 64;
    HMAC(EVP_sha512(), key.data(), static_cast<int>(key.size()), bytesOf(message),
         static_cast<std::size_t>(message.size()), mac.data(), &size);
    return mac;
}

} // namespace freehold::evm
