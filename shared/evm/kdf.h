// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/error.h"
#include "shared/evm/secret_bytes.h"

namespace freehold::evm {

/// Scrypt's cost (RFC 7914): memory is about 128 * n * r bytes.
struct ScryptCost {
    quint64 n = 262144;
    quint64 r = 8;
    quint64 p = 1;
};

/// Errors: OutOfMemory when OpenSSL refuses the cost. Bound the cost before calling.
[[nodiscard]] Result<SecretBytes> scrypt(QByteArrayView password, QByteArrayView salt, const ScryptCost &cost,
                                         std::size_t size);

enum class Pbkdf2Hash { Sha256, Sha512 };
[[nodiscard]] Result<SecretBytes> pbkdf2(Pbkdf2Hash hash, QByteArrayView password, QByteArrayView salt, int iterations,
                                         std::size_t size);

/// 64 bytes.
[[nodiscard]] SecretBytes hmacSha512(QByteArrayView key, QByteArrayView message);

} // namespace freehold::evm
