// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/wallet/send_words.h"

#include "client/desktop/pages/wallet/amount_words.h"

#include <QCoreApplication>

#include <utility>

namespace freehold::desktop {

namespace {
struct SendWords {
    Q_DECLARE_TR_FUNCTIONS(SendWords)
};
} // namespace

QString transferNoteText(TransferNote note, const TransferDraft &draft, const TransferCheck &check,
                         const SheetContext &context)
{
    const QString decimalSign(context.locale.decimalPoint());
    switch (note) {
    case TransferNote::ReceiverMissing: return SendWords::tr("Choose or enter who receives it.");
    case TransferNote::ReceiverUnreadable: return SendWords::tr("This is no address. One has 0x and 40 digits.");
    case TransferNote::ReceiverChecksumWrong:
        return SendWords::tr("The address is mistyped: its capital letters do not fit its digits. Copy it again.");
    case TransferNote::ReceiverIsZero: return SendWords::tr("Nobody has this address. What is sent there is lost.");
    case TransferNote::ReceiverIsSender: return SendWords::tr("This is the account that sends.");
    case TransferNote::ReceiverIsContract:
        return SendWords::tr("This is a contract (%1). What is sent there is lost.")
            .arg(context.nameOf(*check.receiver));
    case TransferNote::AmountMissing: return SendWords::tr("Enter how much.");
    case TransferNote::AmountUnreadable:
        return SendWords::tr("The amount is digits, with \"%1\" before decimals and nothing else.").arg(decimalSign);
    case TransferNote::AmountTooFine:
        return draft.asset.decimals == 0 ? SendWords::tr("Shares are whole.")
                                         : SendWords::tr("At most %1 decimals.").arg(draft.asset.decimals);
    case TransferNote::AmountIsZero: return SendWords::tr("The amount is zero.");
    case TransferNote::BalanceUnknown: return SendWords::tr("It is not known yet how much the account has.");
    case TransferNote::BalanceTooLow:
        return SendWords::tr("The account has %1.")
            .arg(heldText(heldThing(context, draft.asset.token), draft.balance.value_or(evm::U256()), context.locale));
    case TransferNote::ReceiverLooksAlike:
        return SendWords::tr("The address looks like that of \"%1\" at both ends, but is another one.")
            .arg(check.lookAlike);
    case TransferNote::ReceiverWithoutChecksum:
        return SendWords::tr("The address has no capital letters, so a mistyped digit cannot be noticed. Compare it.");
    case TransferNote::ReceiverUnknown:
        return SendWords::tr("The address is not in your address book. Nobody can bring back what is sent.");
    }
    std::unreachable();
}

} // namespace freehold::desktop
