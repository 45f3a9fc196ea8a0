// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_signing.h"

#include "shared/evm/keccak.h"
#include "shared/evm/rlp.h"

#include <algorithm>

namespace freehold::blockchain {

namespace {
constexpr char kFeeMarketType = 0x02;

QByteArray envelope(std::vector<evm::RlpItem> fields)
{
    return QByteArray(1, kFeeMarketType) + evm::encodeRlp(evm::RlpItem::list(std::move(fields)));
}

// Fees are far from 2^256, so a sum that overflows is not a fee; the larger operand then stands.
evm::U256 plus(const evm::U256 &a, const evm::U256 &b)
{
    return a.checkedAdd(b).value_or(std::max(a, b));
}

evm::U256 eighthMore(const evm::U256 &fee)
{
    const evm::U256 eighth = fee.checkedDivide(8).value_or(evm::U256());
    return plus(plus(fee, eighth), 1);
}
} // namespace

SignedTransaction sign(const UnsignedTransaction &transaction, const evm::PrivateKey &key)
{
    using evm::RlpItem;
    std::vector<RlpItem> fields{RlpItem::number(transaction.chainId),
                                RlpItem::number(transaction.nonce),
                                RlpItem::number(transaction.fees.maxPriorityFee),
                                RlpItem::number(transaction.fees.maxFee),
                                RlpItem::number(transaction.gasLimit),
                                RlpItem::data(transaction.to.toBytes()),
                                RlpItem::number(/*value=*/evm::U256()),
                                RlpItem::data(transaction.data),
                                RlpItem::list(/*access list*/ {})};
    const evm::Signature signature = key.sign(evm::keccak256(envelope(fields)));
    fields.push_back(RlpItem::number(signature.yParity()));
    fields.push_back(RlpItem::number(evm::U256::fromWord(signature.r)));
    fields.push_back(RlpItem::number(evm::U256::fromWord(signature.s)));
    const QByteArray raw = envelope(std::move(fields));
    return {raw, evm::keccak256(raw)};
}

Fees feesFor(const evm::U256 &baseFee, const evm::U256 &tip)
{
    return {plus(plus(baseFee, baseFee), tip), tip};
}

Fees bumped(const Fees &fees, const Fees &market)
{
    const Fees raised{eighthMore(fees.maxFee), eighthMore(fees.maxPriorityFee)};
    const evm::U256 tip = std::max(raised.maxPriorityFee, market.maxPriorityFee);
    return {std::max({raised.maxFee, market.maxFee, tip}), tip};
}

} // namespace freehold::blockchain
