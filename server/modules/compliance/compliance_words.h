// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/u256.h"

namespace freehold::compliance {

/// What the registry remembers of a wallet (contracts/src/identity/Verification.sol, PackedVerification).
struct WalletVerification {
    quint64 investorId = 0; ///< 0: never registered
    quint64 topics = 0;     ///< bitmap of the valid ones
    qint64 expiresAtSeconds = 0;
    int country = 0; ///< ISO 3166-1 numeric
    bool isRegistered = false;
};

/// What a token tells of itself and both sides of a transfer (contracts/src/compliance/TokenFacts.sol).
struct TokenFacts {
    quint64 authorizedShares = 0;
    quint64 senderFreeShares = 0;
    bool isPaused = false;
    bool saleCanFail = false;
    bool isSenderFrozen = false;
    bool isReceiverFrozen = false;
};

/// The contracts answer these two with a single word each, because they do so in every transfer.
[[nodiscard]] WalletVerification unpackVerification(const evm::U256 &word);
[[nodiscard]] TokenFacts unpackTokenFacts(const evm::U256 &word);

} // namespace freehold::compliance
