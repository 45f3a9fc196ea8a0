// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/compliance/compliance_restrictions.h"

#include "shared/domain/country.h"

#include <array>

namespace freehold::compliance {

namespace {

/// The codes of Restriction.sol and of the rules, whose numbers they are.
enum Code {
    TokenUnknown = 1,
    TokenPaused = 2,
    Frozen = 3,
    SenderNotVerified = 4,
    ReceiverNotVerified = 5,
    SharesNotFree = 6,
    CountryPolicy = 7,
    AccreditedOnly = 8,
    MaxShareOfSupply = 9,
    HolderCap = 10,
    HolderCapUnitedStates = 11,
    HolderCapNonAccredited = 12,
    MinimumHolding = 13,
    HoldingPeriod = 14,
    ManualApproval = 15,
    SaleCanFail = 16,
};

Refusal refusal(const char *reason, const QString &message, const QJsonObject &params = {})
{
    return {QString::fromLatin1(reason), message, params};
}

TimeMs timeOf(quint64 seconds) { return {static_cast<qint64>(seconds) * kMsPerSecond}; }

Refusal approvalRefusal(quint64 ranOutSeconds)
{
    QJsonObject params;
    if (ranOutSeconds != 0)
        params.insert(QStringLiteral("expired_at"), timeOf(ranOutSeconds).toString());
    return refusal("approval_required", QStringLiteral("This transfer needs an approval given beforehand."), params);
}

} // namespace

Refusal countryRefusal(int numeric)
{
    const auto known = countryByNumeric(numeric);
    const QString country = known ? known->alpha2 : QString::number(numeric);
    return refusal("country_not_allowed", QStringLiteral("Investors from %1 may not hold these shares.").arg(country),
                   {{QStringLiteral("country"), country}});
}

Refusal holderCapRefusal(int category, quint64 cap)
{
    constexpr std::array kNames{"all", "united_states", "non_accredited"};
    constexpr std::array kWords{"investors", "investors of the United States", "investors who are not accredited"};
    const auto place = static_cast<std::size_t>(category);
    return refusal("holder_cap_reached",
                   QStringLiteral("At most %1 %2 may hold these shares, and so many do.")
                       .arg(QString::number(cap), QString::fromLatin1(kWords.at(place))),
                   {{QStringLiteral("category"), QString::fromLatin1(kNames.at(place))},
                    {QStringLiteral("max_holders"), static_cast<qint64>(cap)},
                    {QStringLiteral("left"), 0}});
}

Refusal minimumHoldingRefusal(quint64 minimum)
{
    return refusal("below_minimum_holding",
                   QStringLiteral("An investor holds at least %1 of these shares, or none.").arg(minimum),
                   {{QStringLiteral("minimum"), QString::number(minimum)}});
}

Refusal holdingPeriodRefusal(TimeMs unlocksAt)
{
    return refusal("holding_period", QStringLiteral("These shares have to be held until %1.").arg(unlocksAt.toString()),
                   {{QStringLiteral("unlocks_at"), unlocksAt.toString()}});
}

Refusal refusalOf(const Restriction &restriction)
{
    const quint64 parameter = restriction.parameter;
    const QString number = QString::number(parameter);
    switch (restriction.code) {
    case TokenUnknown: return refusal("token_unknown", QStringLiteral("These shares have no rules on chain."));
    case TokenPaused: return refusal("token_paused", QStringLiteral("Nothing of these shares moves at the moment."));
    case Frozen: return refusal("wallet_frozen", QStringLiteral("A wallet is frozen for these shares."));
    case SenderNotVerified:
        return refusal("sender_not_verified", QStringLiteral("The sending wallet's owner is not verified."));
    case ReceiverNotVerified:
        return refusal("receiver_not_verified", QStringLiteral("The receiving wallet's owner is not verified."));
    case SharesNotFree:
        return refusal("shares_not_free", QStringLiteral("Only %1 shares of this wallet can move.").arg(number),
                       {{QStringLiteral("free"), number}});
    case CountryPolicy: return countryRefusal(static_cast<int>(parameter));
    case AccreditedOnly:
        return refusal("accreditation_required", QStringLiteral("Only accredited investors may hold these shares."));
    case MaxShareOfSupply:
        return refusal("max_holding_exceeded",
                       QStringLiteral("There is room for %1 more shares of one investor.").arg(number),
                       {{QStringLiteral("room"), number}});
    case HolderCap:
    case HolderCapUnitedStates:
    case HolderCapNonAccredited: return holderCapRefusal(restriction.code - HolderCap, parameter);
    case MinimumHolding: return minimumHoldingRefusal(parameter);
    case HoldingPeriod: return holdingPeriodRefusal(timeOf(parameter));
    case ManualApproval: return approvalRefusal(parameter);
    case SaleCanFail:
        return refusal("sale_can_fail",
                       QStringLiteral("The sale has not raised its minimum yet; until then these shares do not move."));
    default:
        return refusal("transfer_restricted",
                       QStringLiteral("The share contract refuses (code %1).").arg(restriction.code),
                       {{QStringLiteral("code"), restriction.code}});
    }
}

QLatin1StringView purchaseRuleOf(int code)
{
    switch (code) {
    case Frozen: return QLatin1StringView("not_frozen");
    case ReceiverNotVerified: return QLatin1StringView("identity_verified");
    case CountryPolicy: return QLatin1StringView("country_policy");
    case AccreditedOnly: return QLatin1StringView("accredited_only");
    case MaxShareOfSupply: return QLatin1StringView("max_holding");
    case HolderCap:
    case HolderCapUnitedStates:
    case HolderCapNonAccredited: return QLatin1StringView("holder_cap");
    case MinimumHolding: return QLatin1StringView("minimum_holding");
    default: return QLatin1StringView("sale_open"); // what else there is, or comes to be, closes the sale
    }
}

QLatin1StringView transferRuleOf(int code)
{
    switch (code) {
    case TokenUnknown:
    case TokenPaused: return QLatin1StringView("token_active");
    case SaleCanFail: return QLatin1StringView("sale_settled");
    case SenderNotVerified: return QLatin1StringView("identity_verified");
    case SharesNotFree: return QLatin1StringView("shares_free");
    case HoldingPeriod: return QLatin1StringView("holding_period");
    case ManualApproval: return QLatin1StringView("manual_approval");
    default: return QLatin1StringView("receiver"); // the sender's own checks were made before
    }
}

} // namespace freehold::compliance
