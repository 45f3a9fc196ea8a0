// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "shared/evm/address.h"

#include <QString>

namespace freehold::auth {

struct WalletMessage {
    QString domain;
    evm::Address address;
    QString uri;
    quint64 chainId = 0;
    QString nonce; ///< letters and digits, at least eight
    TimeMs issuedAt;
    TimeMs expiresAt;

    /// The text to sign (EIP-4361, "ABNF Message Format").
    [[nodiscard]] QString toText() const;
};

} // namespace freehold::auth
