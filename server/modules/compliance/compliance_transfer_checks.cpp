// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/compliance/compliance_checks.h"

#include "server/modules/compliance/compliance_check_words.h"

namespace freehold::compliance {

namespace {

EligibilityCheck checkTokenActive(const TransferFacts &chain)
{
    constexpr auto kRule = "token_active";
    return chain.isPaused ? failed(kRule, refusalOf({.code = 2})) : passed(kRule);
}

EligibilityCheck checkSaleSettled(const TransferFacts &chain)
{
    constexpr auto kRule = "sale_settled";
    return chain.saleCanFail ? failed(kRule, refusalOf({.code = 16})) : passed(kRule);
}

EligibilityCheck checkSharesFree(const TransferFacts &chain, Shares shares)
{
    constexpr auto kRule = "shares_free";
    if (shares <= chain.freeShares)
        return passed(kRule);
    return failed(kRule, refusalOf({.code = 6, .parameter = static_cast<quint64>(chain.freeShares.count)}));
}

EligibilityCheck checkMinimumKept(const TransferFacts &chain, Shares shares)
{
    constexpr auto kRule = "minimum_holding";
    const auto minimum = static_cast<qint64>(chain.rules.minimumHolding.value_or(0));
    const qint64 kept = chain.sender.held.count - shares.count;
    if (chain.staysWithInvestor || kept <= 0 || kept >= minimum)
        return passed(kRule);
    Refusal refusal = minimumHoldingRefusal(static_cast<quint64>(minimum));
    refusal.params.insert(QStringLiteral("kept"), QString::number(kept));
    return failed(kRule, refusal);
}

/// As HoldingPeriod.sol: the oldest shares go first, and those in no lot are the oldest.
EligibilityCheck checkHoldingPeriod(const TransferFacts &chain, Shares shares)
{
    constexpr auto kRule = "holding_period";
    if (chain.staysWithInvestor || !chain.rules.holdingPeriodSeconds)
        return passed(kRule);
    qint64 free = chain.sender.held.count;
    for (const LotFacts &lot : chain.lots)
        free -= lot.shares.count;
    qint64 unlocked = free;
    std::optional<TimeMs> unlocksAt;
    for (const LotFacts &lot : chain.lots) {
        const bool isLocked = lot.freeAt > chain.now;
        if (!isLocked && !unlocksAt)
            unlocked += lot.shares.count;
        if (free < shares.count && free + lot.shares.count >= shares.count && isLocked)
            unlocksAt = lot.freeAt;
        free += lot.shares.count;
    }
    if (!unlocksAt)
        return passed(kRule);
    Refusal refusal = holdingPeriodRefusal(*unlocksAt);
    refusal.params.insert(QStringLiteral("unlocked"), QString::number(unlocked));
    return failed(kRule, refusal);
}

/// Without a receiver nothing can have been approved; with one the contract says.
EligibilityCheck checkApproval(const TransferFacts &chain)
{
    constexpr auto kRule = "manual_approval";
    return chain.rules.manualApproval && !chain.isReceiverNamed ? failed(kRule, refusalOf({.code = 15}))
                                                                : passed(kRule);
}

EligibilityCheck checkNotFrozenSender(const TransferFacts &chain)
{
    constexpr auto kRule = "not_frozen";
    return chain.sender.isFrozen ? failed(kRule, refusalOf({.code = 3})) : passed(kRule);
}

} // namespace

std::vector<EligibilityCheck> checkTransfer(const TransferFacts &chain, const PersonFacts &person, Shares shares)
{
    std::vector<EligibilityCheck> checks{
        checkTokenActive(chain),
        checkSaleSettled(chain),
        checkWalletLinked(person),
        checkNotFrozenSender(chain),
        checkIdentity(chain.sender, person, chain.now),
        checkSharesFree(chain, shares),
        checkMinimumKept(chain, shares),
        checkHoldingPeriod(chain, shares),
        checkApproval(chain),
    };
    if (chain.isReceiverNamed) {
        checks.push_back(passed("receiver"));
        applyRestriction(checks, chain.restriction, transferRuleOf);
    }
    return checks;
}

} // namespace freehold::compliance
