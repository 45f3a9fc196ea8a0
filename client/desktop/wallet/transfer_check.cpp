// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/transfer_check.h"

#include "client/desktop/wallet/chain_reader.h"

#include <algorithm>

namespace freehold::desktop {

namespace {

bool isDigits(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Whole and fraction as typed; nothing when it is no number.
std::optional<std::pair<QString, QString>> partsOf(const QString &text, const QLocale &locale)
{
    const QStringList parts = text.split(locale.decimalPoint());
    if (parts.size() > 2 || parts[0].isEmpty() || !isDigits(parts[0]))
        return std::nullopt;
    const QString fraction = parts.value(1);
    if (parts.size() == 2 && (fraction.isEmpty() || !isDigits(fraction)))
        return std::nullopt;
    return std::pair(parts[0], fraction);
}

bool isOneCase(const QString &address)
{
    const QString digits = address.mid(2);
    return digits == digits.toLower() || digits == digits.toUpper();
}

bool isKnownPerson(const SheetContext &context, const evm::Address &address)
{
    return std::ranges::find(context.accounts, address, &Account::address) != context.accounts.end()
        || std::ranges::find(context.contacts, address, &Contact::address) != context.contacts.end();
}

void checkReceiver(TransferCheck &check, const TransferDraft &draft, const SheetContext &context)
{
    using enum TransferNote;
    const QString typed = draft.receiver.trimmed();
    const auto add = [&check](TransferNote note) { check.notes.push_back(note); };
    if (typed.isEmpty())
        return add(ReceiverMissing);
    const auto address = evm::Address::parse(typed);
    if (!address)
        return add(address.error().code == evm::EvmErrorCode::InvalidChecksum ? ReceiverChecksumWrong
                                                                              : ReceiverUnreadable);
    check.receiver = *address;
    if (address->isZero())
        add(ReceiverIsZero);
    else if (*address == draft.from)
        add(ReceiverIsSender);
    else if (context.contractAt(*address) || *address == draft.asset.token)
        add(ReceiverIsContract);
}

void judgeReceiver(TransferCheck &check, const TransferDraft &draft, const SheetContext &context)
{
    using enum TransferNote;
    if (!check.receiver)
        return;
    check.lookAlike = context.lookAlikeOf(*check.receiver);
    if (!check.lookAlike.isEmpty())
        check.notes.push_back(ReceiverLooksAlike);
    if (isKnownPerson(context, *check.receiver))
        return;
    if (isOneCase(draft.receiver.trimmed()))
        check.notes.push_back(ReceiverWithoutChecksum);
    check.notes.push_back(ReceiverUnknown);
}

void checkAmount(TransferCheck &check, const TransferDraft &draft, const QLocale &locale)
{
    using enum TransferNote;
    const QString typed = draft.amount.trimmed();
    const auto add = [&check](TransferNote note) { check.notes.push_back(note); };
    if (typed.isEmpty())
        return add(AmountMissing);
    const auto parts = partsOf(typed, locale);
    if (!parts)
        return add(AmountUnreadable);
    if (parts->second.size() > draft.asset.decimals)
        return add(AmountTooFine);
    check.amount = amountFromText(typed, draft.asset.decimals, locale);
    if (!check.amount)
        return add(AmountUnreadable);
    if (check.amount->isZero())
        add(AmountIsZero);
    else if (!draft.balance)
        add(BalanceUnknown);
    else if (*check.amount > *draft.balance)
        add(BalanceTooLow);
}

} // namespace

bool TransferCheck::has(TransferNote note) const { return std::ranges::find(notes, note) != notes.end(); }

bool TransferCheck::canSend() const { return receiver && amount && std::ranges::none_of(notes, isFault); }

TransferCheck checkTransfer(const TransferDraft &draft, const SheetContext &context)
{
    TransferCheck check;
    checkReceiver(check, draft, context);
    checkAmount(check, draft, context.locale);
    judgeReceiver(check, draft, context);
    return check;
}

evm::Transaction transferOf(const TransferDraft &draft, const TransferCheck &check)
{
    evm::Transaction transaction;
    transaction.to = draft.asset.token;
    transaction.data = tokenTransferData(*check.receiver, *check.amount);
    return transaction;
}

std::optional<evm::U256> amountFromText(const QString &text, int decimals, const QLocale &locale)
{
    const auto parts = partsOf(text.trimmed(), locale);
    if (!parts || parts->second.size() > decimals)
        return std::nullopt;
    const auto amount = evm::U256::fromDecimal(parts->first + parts->second.leftJustified(decimals, u'0'));
    return amount ? std::optional(*amount) : std::nullopt;
}

} // namespace freehold::desktop
