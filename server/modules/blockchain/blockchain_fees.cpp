// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_fees.h"

#include <algorithm>

namespace freehold::blockchain {

namespace {
// Fees are far from 2^256, so a sum that overflows is not a fee; the larger operand then stands.
evm::U256 plus(const evm::U256 &a, const evm::U256 &b) { return a.checkedAdd(b).value_or(std::max(a, b)); }

evm::U256 eighthMore(const evm::U256 &fee)
{
    const evm::U256 eighth = fee.checkedDivide(8).value_or(evm::U256());
    return plus(plus(fee, eighth), 1);
}
} // namespace

Fees feesFor(const evm::U256 &baseFee, const evm::U256 &tip) { return {plus(plus(baseFee, baseFee), tip), tip}; }

Fees bumped(const Fees &fees, const Fees &market)
{
    const Fees raised{eighthMore(fees.maxFee), eighthMore(fees.maxPriorityFee)};
    const evm::U256 tip = std::max(raised.maxPriorityFee, market.maxPriorityFee);
    return {std::max({raised.maxFee, market.maxFee, tip}), tip};
}

} // namespace freehold::blockchain
