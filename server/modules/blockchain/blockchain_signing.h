// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/private_key.h"
#include "shared/evm/u256.h"

namespace freehold::blockchain {

/// What one gas may cost, in wei.
struct Fees {
    evm::U256 maxFee;
    evm::U256 maxPriorityFee;
};

struct UnsignedTransaction {
    quint64 chainId = 0;
    quint64 nonce = 0;
    Fees fees;
    quint64 gasLimit = 0;
    evm::Address to;
    QByteArray data;
};

struct SignedTransaction {
    QByteArray raw;
    evm::Hash32 hash;
};

/// A fee market transaction (EIP-1559, type 2) without value.
[[nodiscard]] SignedTransaction sign(const UnsignedTransaction &transaction, const evm::PrivateKey &key);

/// Twice the base fee and the tip: stays valid while six full blocks in a row raise the base fee.
[[nodiscard]] Fees feesFor(const evm::U256 &baseFee, const evm::U256 &tip);
/// At least an eighth more of both, as nodes ask of a replacement (they want a tenth), and at least `market`.
[[nodiscard]] Fees bumped(const Fees &fees, const Fees &market);

} // namespace freehold::blockchain
