// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/u256.h"

namespace freehold::blockchain {

/// What one gas may cost, in wei (EIP-1559).
struct Fees {
    evm::U256 maxFee;
    evm::U256 maxPriorityFee;
};

/// Twice the base fee and the tip: stays valid while five full blocks in a row raise the base fee.
[[nodiscard]] Fees feesFor(const evm::U256 &baseFee, const evm::U256 &tip);
/// At least an eighth more of both, as nodes ask of a replacement (they want a tenth), and at least `market`.
[[nodiscard]] Fees bumped(const Fees &fees, const Fees &market);

} // namespace freehold::blockchain
