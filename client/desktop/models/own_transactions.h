// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/paged_model.h"
#include "generated/desktop_api/dividend.h"
#include "generated/desktop_api/market.h"
#include "generated/desktop_api/token.h"

namespace freehold::desktop {

class ApiClient;

/// Something that moved shares or money of mine: a purchase, a trade, a dividend.
struct OwnTransaction {
    enum class Kind { Purchase, Bought, Sold, Dividend };

    QString id;
    Kind kind = Kind::Purchase;
    QDateTime at;
    PropertyId propertyId;
    QString propertyName; ///< empty where the answer has none
    Shares shares;
    Usdc amount; ///< below zero when it was paid out of the wallet
    Usdc fee;
    QString state; ///< the word of the API
    QString transactionHash;
};

[[nodiscard]] OwnTransaction transactionOf(const api::Purchase &purchase);
[[nodiscard]] OwnTransaction transactionOf(const api::OwnTrade &trade);
[[nodiscard]] OwnTransaction transactionOf(const api::Dividend &dividend);

/// All of them, the newest first; throws ApiError.
[[nodiscard]] QCoro::Task<QList<OwnTransaction>> fetchTransactions(ApiClient *client);

} // namespace freehold::desktop
