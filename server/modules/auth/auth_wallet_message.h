// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/random.h"
#include "shared/evm/address.h"

#include <QString>

#include <optional>

namespace freehold::auth {

struct WalletMessage {
    QString domain;
    evm::Address address;
    QString statement; ///< one line, what the signature is for
    QString uri;
    quint64 chainId = 0;
    QString nonce; ///< letters and digits, at least eight
    TimeMs issuedAt;
    TimeMs expiresAt;

    /// The text to sign (EIP-4361, "ABNF Message Format").
    [[nodiscard]] QString toText() const;
};

/// EIP-4361 wants letters and digits only; 128 bits.
[[nodiscard]] QString newWalletNonce(Random &random);

/// Whom a message of that form is for.
[[nodiscard]] std::optional<evm::Address> addressIn(const QString &message);
/// Whose key signed the message; nothing where the signature is none.
[[nodiscard]] std::optional<evm::Address> findSigner(const QString &message, const QByteArray &signature);

} // namespace freehold::auth
