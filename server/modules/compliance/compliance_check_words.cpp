// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/compliance/compliance_check_words.h"

#include <algorithm>

namespace freehold::compliance {

EligibilityCheck passed(const char *rule)
{
    return {.rule = QString::fromLatin1(rule), .passed = true, .reason = {}, .message = {}, .params = {}};
}

EligibilityCheck failed(const char *rule, const char *reason, const QString &message, const QJsonObject &params)
{
    return {QString::fromLatin1(rule), false, QString::fromLatin1(reason), message, params};
}

EligibilityCheck failed(const char *rule, const Refusal &refusal)
{
    return {QString::fromLatin1(rule), false, refusal.reason, refusal.message, refusal.params};
}

EligibilityCheck checkWalletLinked(const PersonFacts &person)
{
    constexpr auto kRule = "wallet_linked";
    if (!person.isWalletLinked)
        return failed(kRule, "wallet_not_linked", QStringLiteral("This wallet is not linked to your account."));
    return passed(kRule);
}

EligibilityCheck expired(const char *rule, const char *reason, const QString &message, const VerificationFacts &facts)
{
    QJsonObject params;
    if (facts.endsAt)
        params.insert(QStringLiteral("expired_at"), facts.endsAt->toString());
    return failed(rule, reason, message, params);
}

EligibilityCheck checkIdentity(const InvestorFacts &investor, const PersonFacts &person, TimeMs now)
{
    constexpr auto kRule = "identity_verified";
    if (person.identity.isRevoked())
        return failed(kRule, "identity_revoked", QStringLiteral("Your verification was taken back."));
    if (investor.isVerified)
        return passed(kRule);
    if (person.identity.isOver(now))
        return expired(kRule, "identity_expired", QStringLiteral("Your verification has expired."), person.identity);
    if (person.identity.isOnItsWay())
        return failed(kRule, "verification_pending", QStringLiteral("Your verification is not complete yet."));
    return failed(kRule, "identity_not_verified", QStringLiteral("This wallet's owner is not verified."));
}

void applyRestriction(std::vector<EligibilityCheck> &checks, const Restriction &restriction,
                      QLatin1StringView (*ruleOf)(int))
{
    const bool allPassed = std::ranges::all_of(checks, &EligibilityCheck::passed);
    if (restriction.code == 0 || !allPassed)
        return;
    const auto check = std::ranges::find(checks, ruleOf(restriction.code), &EligibilityCheck::rule);
    *check = failed(check->rule.toLatin1().constData(), refusalOf(restriction));
}

} // namespace freehold::compliance
