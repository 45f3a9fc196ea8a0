// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/wallet/amount_words.h"

#include "client/desktop/wallet/sheet_builder.h"
#include "client/desktop/widgets/formats.h"

#include <QCoreApplication>

namespace freehold::desktop {

namespace {

struct AmountWords {
    Q_DECLARE_TR_FUNCTIONS(AmountWords)
};

constexpr int kUsdcDecimals = 6;
constexpr int kCoinDecimals = 18;
constexpr QChar kMinus(0x2212);

/// By the codes of contracts/src/compliance, whose meaning never changes.
enum class Restriction {
    TokenUnknown = 1,
    TokenPaused,
    Frozen,
    SenderNotVerified,
    ReceiverNotVerified,
    SharesNotFree,
    CountryPolicy,
    AccreditedOnly,
    MaxShareOfSupply,
    HolderCap,
    HolderCapUnitedStates,
    HolderCapNonAccredited,
    MinimumHolding,
    HoldingPeriod,
    ManualApproval,
    SaleCanFail,
};

QString numberText(const evm::U256 &number) { return amountText(number, 0, QLocale()); }

QString momentOf(const evm::U256 &unixSeconds)
{
    const auto seconds = unixSeconds.toUint64();
    constexpr quint64 kLastSecond = 253'402'300'799;
    return seconds && *seconds <= kLastSecond
        ? format::dateTime(QDateTime::fromSecsSinceEpoch(static_cast<qint64>(*seconds)))
        : unixSeconds.toDecimal();
}

QString restrictionText(quint64 code, const evm::U256 &parameter)
{
    switch (static_cast<Restriction>(code)) {
    case Restriction::TokenUnknown:
        return AmountWords::tr("These shares have no rules on chain, so none of them moves.");
    case Restriction::TokenPaused: return AmountWords::tr("These shares are paused: none of them moves at the moment.");
    case Restriction::Frozen: return AmountWords::tr("One of the two wallets is frozen.");
    case Restriction::SenderNotVerified: return AmountWords::tr("The owner of the sending wallet is not verified.");
    case Restriction::ReceiverNotVerified: return AmountWords::tr("The owner of the receiving wallet is not verified.");
    case Restriction::SharesNotFree:
        return AmountWords::tr("Only %1 shares of this wallet can move.").arg(numberText(parameter));
    case Restriction::CountryPolicy: return AmountWords::tr("These shares may not go to the receiver's country.");
    case Restriction::AccreditedOnly: return AmountWords::tr("Only accredited investors may receive these shares.");
    case Restriction::MaxShareOfSupply:
        return AmountWords::tr("The receiver may take %1 more of these shares.").arg(numberText(parameter));
    case Restriction::HolderCap:
    case Restriction::HolderCapUnitedStates:
    case Restriction::HolderCapNonAccredited:
        return AmountWords::tr("So many investors hold these shares that none may be added.");
    case Restriction::MinimumHolding:
        return AmountWords::tr("Whoever holds these shares must hold at least %1 of them.").arg(numberText(parameter));
    case Restriction::HoldingPeriod:
        return AmountWords::tr("These shares have to be held until %1.").arg(momentOf(parameter));
    case Restriction::ManualApproval: return AmountWords::tr("Each transfer of these shares has to be approved first.");
    case Restriction::SaleCanFail:
        return AmountWords::tr(
            "The sale of these shares has not raised its minimum yet; until then none of them moves.");
    }
    return AmountWords::tr("The rules of these shares refuse it (%1).").arg(code);
}

} // namespace

HeldThing heldThing(const SheetContext &context, const evm::Address &token)
{
    if (token == nativeCoin())
        return {context.nativeSymbol, context.nativeSymbol, kCoinDecimals};
    if (token == context.usdc())
        return {QStringLiteral("USDC"), QStringLiteral("USDC"), kUsdcDecimals};
    if (const auto property = context.properties.find(token); property != context.properties.end())
        return {property->second.title, AmountWords::tr("shares"), 0};
    return {token.toChecksum(), {}, 0};
}

QString heldText(const HeldThing &thing, const evm::U256 &amount, const QLocale &locale)
{
    const QString number = amountText(amount, thing.decimals, locale);
    if (thing.unit.isEmpty())
        return AmountWords::tr("%1 of its smallest unit").arg(number);
    const bool isOneShare = thing.decimals == 0 && amount == evm::U256(1);
    return isOneShare ? AmountWords::tr("1 share") : number + QChar::Nbsp + thing.unit;
}

QString changeText(const HeldThing &thing, const BalanceChange &change, const QLocale &locale)
{
    return (change.flow == Flow::In ? QChar(u'+') : kMinus) + heldText(thing, change.amount, locale);
}

QString refusalText(const QString &reason, const std::optional<evm::Revert> &revert)
{
    if (revert && revert->name == u"TransferRestricted" && revert->arguments.size() == 2) {
        const evm::U256 *code = revert->arguments[0].asWord();
        const evm::U256 *parameter = revert->arguments[1].asWord();
        if (code && parameter)
            return restrictionText(code->toUint64().value_or(0), *parameter);
    }
    if (reason == u"ERC20: transfer amount exceeds balance")
        return AmountWords::tr("The wallet has less than that.");
    if (reason == u"Blacklistable: account is blacklisted")
        return AmountWords::tr("The issuer of USDC has blocked one of the two wallets.");
    if (reason == u"Pausable: paused")
        return AmountWords::tr("The issuer of USDC has paused all transfers.");
    return AmountWords::tr("The contract refuses: %1").arg(reason);
}

} // namespace freehold::desktop
