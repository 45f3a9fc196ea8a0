// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/balance_change.h"
#include "client/desktop/wallet/sheet_context.h"
#include "client/desktop/wallet/transfer_check.h"
#include "shared/evm/contract_abi.h"

#include <QString>

namespace freehold::desktop {

/// A thing that wallets hold: USDC, shares, the chain's own coin, or a token that nobody here knows.
struct HeldThing {
    QString name; ///< "USDC", the property's name, "ETH", or the token's address
    QString unit; ///< "USDC", "shares", "ETH"; empty when unknown
    int decimals = 0;
};

[[nodiscard]] HeldThing heldThing(const SheetContext &context, const evm::Address &token);
/// "12,480.00 USDC", "40 shares"; a number in the smallest unit where nothing is known of the thing.
[[nodiscard]] QString heldText(const HeldThing &thing, const evm::U256 &amount, const QLocale &locale);
/// With "+" or a minus sign in front.
[[nodiscard]] QString changeText(const HeldThing &thing, const BalanceChange &change, const QLocale &locale);

/// What a node's refusal means for a person: the restriction of the property's rules, or the contract's own words.
[[nodiscard]] QString refusalText(const QString &reason, const std::optional<evm::Revert> &revert);

} // namespace freehold::desktop
