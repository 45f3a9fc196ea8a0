// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/u256.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace freehold::blockchain {

/// What one gas may cost, in wei (EIP-1559).
struct Fees {
    evm::U256 maxFee;
    evm::U256 maxPriorityFee;
};

/// What the operator allows, in wei per gas.
struct FeeRules {
    evm::U256 maxFee = 1'000'000'000'000; ///< never more than this
    evm::U256 minTip = 1'000'000;         ///< Polygon's nodes take nothing under 25 gwei
    int tipPercentile = 60;               ///< of what others paid in the last blocks
};

/// Twice the base fee and the tip: stays valid while five full blocks in a row raise the base fee. Never above the rules.
[[nodiscard]] Fees feesFor(const evm::U256 &baseFee, const evm::U256 &tip, const FeeRules &rules);
/// From an answer of eth_feeHistory with one percentile: the next block's base fee, and the median of what was paid in
/// blocks that were not empty. Nothing when it cannot be read.
[[nodiscard]] std::optional<Fees> feesFromHistory(const QJsonObject &history, const FeeRules &rules);
/// At least an eighth more of both, as nodes ask of a replacement (they want a tenth), and at least `market`. Nothing when
/// that is above the rules.
[[nodiscard]] std::optional<Fees> bumped(const Fees &fees, const Fees &market, const FeeRules &rules);
/// What a transaction can cost at most, in wei.
[[nodiscard]] evm::U256 highestCost(quint64 gasLimit, const evm::U256 &maxFee);

/// "1.5" with 9 decimals is 1500000000: gwei to wei; coins have 18. Nothing for anything else than a decimal number.
[[nodiscard]] std::optional<evm::U256> weiFromText(const QString &text, int decimals);

} // namespace freehold::blockchain
