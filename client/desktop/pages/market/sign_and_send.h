// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"
#include "generated/desktop_api/market.h"

#include <QString>

#include <optional>

class QWidget;

namespace freehold::desktop {

class ApiClient;
class Wallet;

/// How something that is signed and sent went.
struct SentOrder {
    /// Nothing when the person did not sign, or it was refused.
    std::optional<api::Order> order;
    /// Why it was refused; empty when the person did not sign.
    QString problem;
};

/// Asks the server what to sign, the person for each signature (the order; a USDC permit where the market may not take enough
/// yet), and hands the order in. What comes back to be signed is compared with `terms`: anything else is refused here.
[[nodiscard]] Task<SentOrder> signAndPlace(ApiClient *client, Wallet *wallet, api::OrderTerms terms, QWidget *parent);
/// Cancels for good, on chain, by a signature of the order's wallet.
[[nodiscard]] Task<SentOrder> signAndCancel(ApiClient *client, Wallet *wallet, api::Order order, QWidget *parent);

} // namespace freehold::desktop
