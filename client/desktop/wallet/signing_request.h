// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/wallet_error.h"
#include "shared/evm/address.h"
#include "shared/evm/transaction.h"
#include "shared/evm/typed_data.h"

#include <QJsonObject>
#include <QString>

#include <variant>

namespace freehold::desktop {

/// A text signed as personal_sign does (EIP-191): sign-in and wallet link messages (EIP-4361).
struct TextMessage {
    QString text;
};

/// Something that a wallet is asked to sign, by whomever. Nothing in it is believed before it is read: see readSheet().
struct SigningRequest {
    evm::Address signer;
    std::variant<TextMessage, evm::TypedData, evm::Transaction> payload;
    /// What the server says that it is. Only compared with what it is.
    QString serverSummary;

    /// Errors: CannotSign for what is no typed data.
    [[nodiscard]] static Outcome<SigningRequest> ofTypedData(const evm::Address &signer, const QJsonObject &typedData,
                                                             QString serverSummary = {});
    /// The very hash that the key signs. Errors: CannotSign when it has none.
    [[nodiscard]] Outcome<evm::Hash32> digest() const;
};

} // namespace freehold::desktop
