// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/ids.h"
#include "shared/domain/money.h"
#include "shared/evm/address.h"

#include <QJsonObject>

#include <optional>

namespace freehold::token {

/// The factory made the token and opened its sale.
struct PropertyTokenized {
    static constexpr const char *topic = "token.property_tokenized";
    PropertyId property;
    evm::Address token;
    evm::Hash32 transactionHash;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static PropertyTokenized fromJson(const QJsonObject &json);
};

/// Shares were paid for and issued. Somebody may buy without this server: then there is no purchase, perhaps no user.
struct SharesPurchased {
    static constexpr const char *topic = "token.shares_purchased";
    std::optional<PurchaseId> purchase;
    std::optional<UserId> user;
    evm::Address wallet;
    PropertyId property;
    Shares shares;
    Usdc cost;
    evm::Hash32 transactionHash;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static SharesPurchased fromJson(const QJsonObject &json);
};

/// A purchase came to nothing; no money moved.
struct PurchaseFailed {
    static constexpr const char *topic = "token.purchase_failed";
    PurchaseId purchase;
    UserId user;
    PropertyId property;
    QString reason;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static PurchaseFailed fromJson(const QJsonObject &json);
};

/// What the wallets of a person hold has changed.
struct HoldingsChanged {
    static constexpr const char *topic = "token.holdings_changed";
    UserId user;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static HoldingsChanged fromJson(const QJsonObject &json);
};

/// Something about a sale is different: for those who watch it.
struct SaleChanged {
    static constexpr const char *topic = "token.sale_changed";
    PropertyId property;

    [[nodiscard]] QJsonObject toJson() const;
    static SaleChanged fromJson(const QJsonObject &json);
};

} // namespace freehold::token
