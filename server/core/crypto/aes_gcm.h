// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

/// AES-256-GCM (NIST SP 800-38D) of whole values, by OpenSSL. A nonce must never repeat under one key.
namespace freehold::aes_gcm {

constexpr int kNonceBytes = 12;
constexpr int kTagBytes = 16;

/// Ciphertext and tag. The key has 32 bytes.
[[nodiscard]] QByteArray encrypt(QByteArrayView key, QByteArrayView nonce, QByteArrayView plain,
                                 QByteArrayView authenticated);
/// Nothing when key, nonce, bytes or `authenticated` are not those of encrypt().
[[nodiscard]] std::optional<QByteArray> decrypt(QByteArrayView key, QByteArrayView nonce, QByteArrayView cipherAndTag,
                                                QByteArrayView authenticated);

} // namespace freehold::aes_gcm
