// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/secret_bytes.h"

#include <QByteArray>

#include <optional>

/// AES-256-GCM (NIST SP 800-38D) by OpenSSL, of plain bytes that are wiped when they go.
namespace freehold::desktop::sealed_box {

inline constexpr qsizetype kKeyBytes = 32;
inline constexpr qsizetype kNonceBytes = 12;
inline constexpr qsizetype kTagBytes = 16;

/// Nonce, ciphertext and tag; the nonce is random. Empty when OpenSSL has no randomness or no memory.
[[nodiscard]] QByteArray seal(const evm::SecretBytes &key, const evm::SecretBytes &plain, QByteArrayView authenticated);
/// Nothing when key, bytes or `authenticated` are not those of seal().
[[nodiscard]] std::optional<evm::SecretBytes> open(const evm::SecretBytes &key, QByteArrayView sealed,
                                                   QByteArrayView authenticated);

} // namespace freehold::desktop::sealed_box
