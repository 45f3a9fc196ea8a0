// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/sheet_context.h"
#include "shared/evm/transaction.h"
#include "shared/evm/u256.h"

#include <QString>

#include <optional>
#include <vector>

namespace freehold::desktop {

/// Something that can be sent by its contract's transfer(address,uint256).
struct TransferAsset {
    evm::Address token;
    ContractRole role = ContractRole::Usdc; ///< Usdc or PropertyToken
    QString name;                           ///< "USDC", or the property's
    int decimals = 0;
};

/// What a person has typed so far. `balance` is nothing while it is not known.
struct TransferDraft {
    evm::Address from;
    TransferAsset asset;
    QString receiver;
    QString amount; ///< in whole units, with the locale's decimal sign
    std::optional<evm::U256> balance;
};

enum class TransferNote {
    // These stand against it.
    ReceiverMissing,
    ReceiverUnreadable,
    ReceiverChecksumWrong, ///< one digit or more is mistyped
    ReceiverIsZero,
    ReceiverIsSender,
    ReceiverIsContract, ///< of the deployment: what is sent there is lost
    AmountMissing,
    AmountUnreadable,
    AmountTooFine, ///< more decimals than the thing has
    AmountIsZero,
    BalanceUnknown,
    BalanceTooLow,
    // These are for the person to judge.
    ReceiverLooksAlike,
    ReceiverWithoutChecksum,
    ReceiverUnknown, ///< neither an own account nor in the address book
};

[[nodiscard]] constexpr bool isFault(TransferNote note) { return note < TransferNote::ReceiverLooksAlike; }

struct TransferCheck {
    std::vector<TransferNote> notes; ///< in the order above
    std::optional<evm::Address> receiver;
    std::optional<evm::U256> amount; ///< in the smallest unit
    QString lookAlike;               ///< whose address looks the same; empty when there is nobody

    [[nodiscard]] bool has(TransferNote note) const;
    [[nodiscard]] bool canSend() const;
};

/// All that can be said without asking anybody.
[[nodiscard]] TransferCheck checkTransfer(const TransferDraft &draft, const SheetContext &context);

/// The call, not yet prepared; only for a draft that can be sent.
[[nodiscard]] evm::Transaction transferOf(const TransferDraft &draft, const TransferCheck &check);

/// "12.5" with six decimals is 12500000. Only the locale's decimal sign counts, and no group separators: "1.250" must not be
/// read as another amount than was meant. Nothing when it cannot be read or is too fine.
[[nodiscard]] std::optional<evm::U256> amountFromText(const QString &text, int decimals, const QLocale &locale);

} // namespace freehold::desktop
