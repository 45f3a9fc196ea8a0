// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/balance_change.h"
#include "client/desktop/wallet/sheet_context.h"
#include "client/desktop/wallet/signing_request.h"

#include <algorithm>

namespace freehold::desktop {

enum class SheetKind {
    SignIn,
    WalletLink,
    Text,
    WalletConsent,
    Permit,
    Authorization,
    Purchase,
    Order,
    CancelOrder,
    CancelAllOrders,
    SafeTransaction,
    Transaction,
    UnknownTypedData,
};

enum class Danger {
    CannotDecode,
    UnknownContract,
    UnlimitedAmount,
    WrongChain,
    WrongServer,
    WrongSigner,
    FarExpiry,
    Expired,
    LookAlike,
    SummaryDiffers,
    HiddenControl, ///< delegate call, refund, creation of a contract
};

/// One field of what is signed. The raw form is never left out.
struct SheetField {
    QString id; ///< the member's name in what is signed
    QString label;
    QString words;
    QString raw;
};

struct SheetNote {
    Danger danger;
    QString text;
};

/// What a person reads before signing. It is made of the bytes that are signed and of nothing else.
struct SigningSheet {
    SheetKind kind = SheetKind::UnknownTypedData;
    QString title;
    std::vector<SheetField> fields;
    std::vector<SheetNote> dangers;
    QString contractName; ///< empty where no contract will read the signature, or an unknown one
    std::optional<evm::Address> contractAddress;
    /// Of known amounts: what leaves and what comes when it is carried out as signed.
    QStringList effects;
    /// The same as figures: at most what leaves, at least what comes for a sale of shares. Without the network fee.
    std::vector<BalanceChange> changes;
    /// Whose balances those are: the signer's, or the Safe's that acts.
    evm::Address actor;
    /// The call that `actor` makes, of a transaction or a Safe's proposal: a node can be asked what it would bring.
    std::optional<evm::Transaction> act;
    /// Empty when it cannot be signed at all.
    QString digest;

    [[nodiscard]] bool canSign() const { return !digest.isEmpty(); }
    [[nodiscard]] bool has(Danger danger) const
    {
        return std::ranges::find(dangers, danger, &SheetNote::danger) != dangers.end();
    }
    [[nodiscard]] const SheetField *field(QStringView id) const
    {
        const auto found = std::ranges::find(fields, id, &SheetField::id);
        return found == fields.end() ? nullptr : &*found;
    }
};

[[nodiscard]] SigningSheet readSheet(const SigningRequest &request, const SheetContext &context);

} // namespace freehold::desktop
