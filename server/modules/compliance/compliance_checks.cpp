// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/compliance/compliance_checks.h"

#include "shared/domain/country.h"

#include <algorithm>

namespace freehold::compliance {

namespace {

using api::EligibilityCheck;

EligibilityCheck passed(const char *rule)
{
    return {.rule = QString::fromLatin1(rule), .passed = true, .reason = {}, .message = {}, .params = {}};
}

EligibilityCheck failed(const char *rule, const char *reason, const QString &message, const QJsonObject &params = {})
{
    return {QString::fromLatin1(rule), false, QString::fromLatin1(reason), message, params};
}

EligibilityCheck checkSaleOpen(const ChainFacts &chain)
{
    constexpr auto kRule = "sale_open";
    if (chain.pricePerShare.micro == 0 || chain.isPaused)
        return failed(kRule, "sale_closed", QStringLiteral("These shares are not for sale now."));
    if (chain.deadline && chain.now > *chain.deadline) {
        const QString deadline = chain.deadline->toString();
        return failed(kRule, "sale_ended", QStringLiteral("The sale ended on %1.").arg(deadline),
                      {{QStringLiteral("deadline"), deadline}});
    }
    return passed(kRule);
}

EligibilityCheck checkWalletLinked(const PersonFacts &person)
{
    constexpr auto kRule = "wallet_linked";
    if (!person.isWalletLinked)
        return failed(kRule, "wallet_not_linked", QStringLiteral("This wallet is not linked to your account."));
    return passed(kRule);
}

EligibilityCheck expired(const char *rule, const char *reason, const QString &what, const VerificationFacts &facts)
{
    QJsonObject params;
    if (facts.endsAt)
        params.insert(QStringLiteral("expired_at"), facts.endsAt->toString());
    return failed(rule, reason, what, params);
}

EligibilityCheck checkIdentity(const ChainFacts &chain, const PersonFacts &person)
{
    constexpr auto kRule = "identity_verified";
    if (person.identity.isRevoked())
        return failed(kRule, "identity_revoked", QStringLiteral("Your verification was taken back."));
    if (chain.isVerified)
        return passed(kRule);
    if (person.identity.isOver(chain.now))
        return expired(kRule, "identity_expired", QStringLiteral("Your verification has expired."), person.identity);
    if (person.identity.isOnItsWay())
        return failed(kRule, "verification_pending", QStringLiteral("Your verification is not complete yet."));
    return failed(kRule, "identity_not_verified", QStringLiteral("This wallet's owner is not verified."));
}

EligibilityCheck checkNotFrozen(const ChainFacts &chain)
{
    constexpr auto kRule = "not_frozen";
    if (chain.isFrozen)
        return failed(kRule, "wallet_frozen", QStringLiteral("This wallet is frozen for these shares."));
    return passed(kRule);
}

EligibilityCheck checkCountry(const ChainFacts &chain)
{
    constexpr auto kRule = "country_policy";
    if (chain.countryMode == CountryMode::Any)
        return passed(kRule);
    if (chain.country == 0)
        return failed(kRule, "identity_not_verified", QStringLiteral("Your country is known once you are verified."));
    const bool isListed = std::ranges::find(chain.countries, chain.country) != chain.countries.end();
    if (isListed == (chain.countryMode == CountryMode::Allow))
        return passed(kRule);
    const auto known = countryByNumeric(chain.country);
    const QString country = known ? known->alpha2 : QString::number(chain.country);
    return failed(kRule, "country_not_allowed",
                  QStringLiteral("Investors from %1 may not hold these shares.").arg(country),
                  {{QStringLiteral("country"), country}});
}

EligibilityCheck checkAccredited(const ChainFacts &chain, const PersonFacts &person)
{
    constexpr auto kRule = "accredited_only";
    if (!chain.accreditedOnly)
        return passed(kRule);
    if (person.accreditation.isRevoked())
        return failed(kRule, "accreditation_revoked", QStringLiteral("Your accreditation was taken back."));
    if (chain.isAccredited)
        return passed(kRule);
    if (person.accreditation.isOver(chain.now))
        return expired(kRule, "accreditation_expired", QStringLiteral("Your accreditation has expired."),
                       person.accreditation);
    return failed(kRule, "accreditation_required",
                  QStringLiteral("Only accredited investors may hold these shares."));
}

EligibilityCheck checkMaxHolding(const ChainFacts &chain, Shares shares)
{
    constexpr auto kRule = "max_holding";
    if (!chain.maxShares)
        return passed(kRule);
    const Shares room{std::max<qint64>(0, chain.maxShares->count - chain.held.count)};
    if (shares <= room)
        return passed(kRule);
    return failed(
        kRule, "max_holding_exceeded",
        QStringLiteral("One wallet may hold at most %1 of these shares; this one has %2, so there is room for %3.")
            .arg(chain.maxShares->toString(), chain.held.toString(), room.toString()),
        {{QStringLiteral("max_shares"), chain.maxShares->toString()},
         {QStringLiteral("held"), chain.held.toString()},
         {QStringLiteral("room"), room.toString()}});
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

/// The rule that a code of Restriction.sol belongs to. Codes that are newer than this program close the sale for it.
QLatin1StringView ruleOf(int restriction)
{
    switch (restriction) {
    case 3: // Frozen
        return QLatin1StringView("not_frozen");
    case 5: // ReceiverNotVerified
        return QLatin1StringView("identity_verified");
    case 7: // CountryPolicy
        return QLatin1StringView("country_policy");
    case 8: // AccreditedOnly
        return QLatin1StringView("accredited_only");
    case 9: // MaxShareOfSupply
        return QLatin1StringView("max_holding");
    default: return QLatin1StringView("sale_open");
    }
}

/// The contract has the last word: where it refuses what looked right here, the rule it names fails.
void applyRestriction(std::vector<EligibilityCheck> &checks, int restriction)
{
    const bool allPassed = std::ranges::all_of(checks, &EligibilityCheck::passed);
    if (restriction == 0 || !allPassed)
        return;
    const auto check = std::ranges::find(checks, ruleOf(restriction), &EligibilityCheck::rule);
    *check = failed(check->rule.toLatin1().constData(), "transfer_restricted",
                    QStringLiteral("The share contract refuses (code %1).").arg(restriction),
                    {{QStringLiteral("code"), restriction}});
}

} // namespace

std::vector<EligibilityCheck> checkPurchase(const ChainFacts &chain, const PersonFacts &person, Shares shares,
                                            Usdc cost)
{
    std::vector<EligibilityCheck> checks{
        checkSaleOpen(chain),
        checkWalletLinked(person),
        checkIdentity(chain, person),
        checkNotFrozen(chain),
        checkCountry(chain),
        checkAccredited(chain, person),
        checkMaxHolding(chain, shares),
        checkSharesAvailable(chain, shares),
        checkUsdcBalance(chain, cost),
    };
    applyRestriction(checks, chain.restriction);
    return checks;
}

} // namespace freehold::compliance
