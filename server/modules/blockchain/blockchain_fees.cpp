// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_fees.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

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

Fees feesFor(const evm::U256 &baseFee, const evm::U256 &tip, const FeeRules &rules)
{
    const evm::U256 allowedTip = std::min(std::max(tip, rules.minTip), rules.maxFee);
    return {std::min(plus(plus(baseFee, baseFee), allowedTip), rules.maxFee), allowedTip};
}

std::optional<Fees> feesFromHistory(const QJsonObject &history, const FeeRules &rules)
{
    const auto baseFee =
        evm::U256::fromHex(history.value(QLatin1StringView("baseFeePerGas")).toArray().last().toString());
    if (!baseFee)
        return std::nullopt;
    const QJsonArray used = history.value(QLatin1StringView("gasUsedRatio")).toArray();
    const QJsonArray rewards = history.value(QLatin1StringView("reward")).toArray();
    std::vector<evm::U256> tips;
    for (qsizetype i = 0; i < rewards.size() && i < used.size(); ++i) {
        const auto tip = evm::U256::fromHex(rewards[i].toArray().first().toString());
        if (tip && used[i].toDouble() > 0)
            tips.push_back(*tip);
    }
    std::ranges::sort(tips);
    return feesFor(*baseFee, tips.empty() ? evm::U256() : tips[tips.size() / 2], rules);
}

std::optional<Fees> bumped(const Fees &fees, const Fees &market, const FeeRules &rules)
{
    const Fees raised{eighthMore(fees.maxFee), eighthMore(fees.maxPriorityFee)};
    const evm::U256 tip = std::max(raised.maxPriorityFee, market.maxPriorityFee);
    const evm::U256 maxFee = std::max({raised.maxFee, market.maxFee, tip});
    if (raised.maxFee > rules.maxFee)
        return std::nullopt;
    const evm::U256 allowed = std::min(maxFee, rules.maxFee);
    return Fees{allowed, std::min(tip, allowed)};
}

evm::U256 highestCost(quint64 gasLimit, const evm::U256 &maxFee)
{
    return evm::U256(gasLimit).checkedMultiply(maxFee).value_or(evm::U256::max());
}

std::optional<evm::U256> weiFromText(const QString &text, int decimals)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^(\d{1,12})(?:\.(\d{1,18}))?$)"));
    const auto match = pattern.match(text);
    if (!match.hasMatch() || match.capturedLength(2) > decimals)
        return std::nullopt;
    const QString digits = match.captured(1) + match.captured(2).leftJustified(decimals, u'0');
    const auto wei = evm::U256::fromDecimal(digits);
    return wei ? std::optional(*wei) : std::nullopt;
}

} // namespace freehold::blockchain
