// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/compliance/compliance_checks.h"

#include "server/modules/compliance/compliance_check_words.h"

#include <algorithm>

namespace freehold::compliance {

namespace {

EligibilityCheck checkSaleOpen(const ChainFacts &chain)
{
    constexpr auto kRule = "sale_open";
    if (chain.hasFailed)
        return failed(kRule, "sale_failed", QStringLiteral("The sale did not raise its minimum."));
    if (chain.pricePerShare.micro == 0 || chain.isPaused || chain.isStopped)
        return failed(kRule, "sale_closed", QStringLiteral("These shares are not for sale now."));
    if (chain.deadline && chain.now > *chain.deadline) {
        const QString deadline = chain.deadline->toString();
        return failed(kRule, "sale_ended", QStringLiteral("The sale ended on %1.").arg(deadline),
                      {{QStringLiteral("deadline"), deadline}});
    }
    return passed(kRule);
}

EligibilityCheck checkNotFrozen(const ChainFacts &chain)
{
    constexpr auto kRule = "not_frozen";
    if (chain.buyer.isFrozen)
        return failed(kRule, "wallet_frozen", QStringLiteral("This wallet is frozen for these shares."));
    return passed(kRule);
}

EligibilityCheck countryChanged()
{
    return failed("country_policy", "country_changed",
                  QStringLiteral("You live in another country than your claim on chain says; it is being made anew."));
}

bool asksForCountry(const RuleSettings &rules)
{
    return rules.countryMode != CountryMode::Any || (rules.holderCaps && rules.holderCaps->unitedStates != 0);
}

EligibilityCheck checkCountry(const ChainFacts &chain, const PersonFacts &person)
{
    constexpr auto kRule = "country_policy";
    const RuleSettings &rules = chain.rules;
    if (person.identity.isMoved && asksForCountry(rules))
        return countryChanged();
    if (rules.countryMode == CountryMode::Any)
        return passed(kRule);
    if (chain.buyer.country == 0)
        return failed(kRule, "identity_not_verified", QStringLiteral("Your country is known once you are verified."));
    const auto country = static_cast<quint64>(chain.buyer.country);
    const bool isListed = std::ranges::find(rules.countries, country) != rules.countries.end();
    if (isListed == (rules.countryMode == CountryMode::Allow))
        return passed(kRule);
    return failed(kRule, countryRefusal(chain.buyer.country));
}

EligibilityCheck checkAccredited(const ChainFacts &chain, const PersonFacts &person)
{
    constexpr auto kRule = "accredited_only";
    if (!chain.rules.accreditedOnly)
        return passed(kRule);
    if (person.accreditation.isRevoked())
        return failed(kRule, "accreditation_revoked", QStringLiteral("Your accreditation was taken back."));
    if (chain.buyer.isAccredited)
        return passed(kRule);
    if (person.accreditation.isOver(chain.now))
        return expired(kRule, "accreditation_expired", QStringLiteral("Your accreditation has expired."),
                       person.accreditation);
    return failed(kRule, "accreditation_required", QStringLiteral("Only accredited investors may hold these shares."));
}

EligibilityCheck checkMaxHolding(const ChainFacts &chain, Shares shares)
{
    constexpr auto kRule = "max_holding";
    if (!chain.maxShares)
        return passed(kRule);
    const Shares room{std::max<qint64>(0, chain.maxShares->count - chain.buyer.held.count)};
    if (shares <= room)
        return passed(kRule);
    return failed(
        kRule, "max_holding_exceeded",
        QStringLiteral("One investor may hold at most %1 of these shares; you have %2, so there is room for %3.")
            .arg(chain.maxShares->toString(), chain.buyer.held.toString(), room.toString()),
        {{QStringLiteral("max_shares"), chain.maxShares->toString()},
         {QStringLiteral("held"), chain.buyer.held.toString()},
         {QStringLiteral("room"), room.toString()}});
}

/// The groups of contracts/src/compliance/HolderCategory.sol, by their places.
quint8 categoriesOf(const InvestorFacts &investor)
{
    constexpr int kUnitedStates = 840;
    quint8 categories = 1;
    if (investor.country == kUnitedStates)
        categories |= 2;
    if (!investor.isAccredited)
        categories |= 4;
    return categories;
}

EligibilityCheck checkHolderCap(const ChainFacts &chain)
{
    constexpr auto kRule = "holder_cap";
    if (!chain.rules.holderCaps)
        return passed(kRule);
    const HolderCaps &caps = *chain.rules.holderCaps;
    const quint8 entered = categoriesOf(chain.buyer) & ~chain.buyer.countedIn;
    int place = 0;
    for (const quint64 cap : {caps.anybody, caps.unitedStates, caps.nonAccredited}) {
        const bool enters = ((entered >> place) & 1) == 1;
        if (enters && cap != 0 && chain.holders.at(static_cast<std::size_t>(place)) >= cap)
            return failed(kRule, holderCapRefusal(place, cap));
        ++place;
    }
    return passed(kRule);
}

EligibilityCheck checkMinimumHolding(const ChainFacts &chain, Shares shares)
{
    constexpr auto kRule = "minimum_holding";
    const auto minimum = static_cast<qint64>(chain.rules.minimumHolding.value_or(0));
    const qint64 after = chain.buyer.held.count + shares.count;
    if (after >= minimum)
        return passed(kRule);
    Refusal refusal = minimumHoldingRefusal(static_cast<quint64>(minimum));
    refusal.params.insert(QStringLiteral("held"), chain.buyer.held.toString());
    refusal.params.insert(QStringLiteral("at_least"), QString::number(minimum - chain.buyer.held.count));
    return failed(kRule, refusal);
}

EligibilityCheck checkSharesAvailable(const ChainFacts &chain, Shares shares)
{
    constexpr auto kRule = "shares_available";
    if (shares <= chain.remaining)
        return passed(kRule);
    return failed(kRule, "sold_out", QStringLiteral("Only %1 shares are left.").arg(chain.remaining.toString()),
                  {{QStringLiteral("remaining"), chain.remaining.toString()}});
}

EligibilityCheck checkUsdcBalance(const ChainFacts &chain, Usdc cost)
{
    constexpr auto kRule = "usdc_balance";
    if (cost <= chain.usdcBalance)
        return passed(kRule);
    return failed(
        kRule, "usdc_balance_too_low",
        QStringLiteral("This costs %1 USDC; the wallet has %2.").arg(cost.toString(), chain.usdcBalance.toString()),
        {{QStringLiteral("needed"), cost.toString()}, {QStringLiteral("balance"), chain.usdcBalance.toString()}});
}

} // namespace

std::vector<EligibilityCheck> checkPurchase(const ChainFacts &chain, const PersonFacts &person, Shares shares,
                                            Usdc cost)
{
    std::vector<EligibilityCheck> checks{
        checkSaleOpen(chain),
        checkWalletLinked(person),
        checkIdentity(chain.buyer, person, chain.now),
        checkNotFrozen(chain),
        checkCountry(chain, person),
        checkAccredited(chain, person),
        checkMaxHolding(chain, shares),
        checkHolderCap(chain),
        checkMinimumHolding(chain, shares),
        checkSharesAvailable(chain, shares),
        checkUsdcBalance(chain, cost),
    };
    applyRestriction(checks, chain.restriction, purchaseRuleOf);
    return checks;
}

std::optional<EligibilityCheck> checkStanding(const PersonFacts &person, Wanted wanted)
{
    if (person.identity.isLost())
        return checkIdentity({}, person, {});
    if (wanted.country && person.identity.isMoved)
        return countryChanged();
    if (!wanted.accreditation || !person.accreditation.isLost())
        return std::nullopt;
    ChainFacts nothingOfTheChain;
    nothingOfTheChain.rules.accreditedOnly = true;
    return checkAccredited(nothingOfTheChain, person);
}

} // namespace freehold::compliance
