// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"
#include "generated/desktop_api/token.h"

#include <optional>

class QWidget;

namespace freehold::desktop {

class ApiClient;
class Wallet;

/// What somebody wants to buy, as they saw it.
struct WantedPurchase {
    PropertyId property;
    QString token;  ///< the contract of its shares
    QString wallet; ///< that pays and receives
    Shares shares;
    Usdc cost; ///< of all of them
};

struct SentPurchase {
    /// Handed in; nothing when the person did not sign, or it was refused.
    std::optional<api::Purchase> purchase;
    /// Why it was refused; empty when the person did not sign.
    QString problem;
};

/// Asks the server what to sign (its checks come before the wallet opens), the person for both signatures, the purchase and
/// the USDC permit that pays for it, and hands them in. What comes back to be signed is compared with `wanted`: anything
/// else is refused here.
[[nodiscard]] Task<SentPurchase> signAndBuy(ApiClient *client, Wallet *wallet, WantedPurchase wanted, QWidget *parent);

} // namespace freehold::desktop
