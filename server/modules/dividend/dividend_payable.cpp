// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_payable.h"

namespace freehold::dividend {

namespace {

/// The contract counts a pot, with what was carried, in 48 bits.
constexpr Usdc kMostAmount{(qint64{1} << 47) - 1};

} // namespace

FundingTerms requirePayable(const Distribution &draft, const Statement &statement)
{
    const auto totals = totalsOf(statement);
    const auto amount = totals ? asUsdc(totals->distributable) : std::nullopt;
    const auto reserve = totals ? asUsdc(totals->reserve) : std::nullopt;
    const auto fee = totals ? asUsdc(totals->managementFee) : std::nullopt;
    if (!amount || !reserve || !fee || *amount > kMostAmount)
        throw Error(ErrorCode::RuleRefused, QStringLiteral("distribution_too_large"),
                    "More than 140 million USDC cannot be distributed at once.", {{"max", kMostAmount.toString()}});
    if (amount->micro <= 0)
        throw Error(ErrorCode::RuleRefused, QStringLiteral("nothing_to_distribute"),
                    "After costs nothing is left to distribute.",
                    {{"distributable_usd", signedText(totals->distributable)}});
    return {.id = draft.id,
            .token = draft.token,
            .amount = *amount,
            .reserve = *reserve,
            .fee = *fee,
            .statementHash = {},
            .rates = {}};
}

} // namespace freehold::dividend
