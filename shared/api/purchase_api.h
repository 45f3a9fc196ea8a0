// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/api/json_reader.h"
#include "shared/domain/ids.h"
#include "shared/domain/states.h"
#include "shared/evm/address.h"

#include <QByteArray>
#include <QJsonObject>

#include <expected>
#include <optional>

namespace freehold::api {

/// Body of createPurchase.
struct PurchaseRequest {
    PropertyId property;
    evm::Address wallet;
    Shares shares;

    [[nodiscard]] static std::expected<PurchaseRequest, FieldErrors> parse(const QJsonObject &json);
};

/// Body of signPurchase: 65 bytes each, not yet checked beyond that. Either the purchase and a permit, or one authorization
/// (EIP-3009) that says both.
struct PurchaseSignatures {
    QByteArray purchase;
    QByteArray permit;
    QByteArray authorization{};

    [[nodiscard]] static std::expected<PurchaseSignatures, FieldErrors> parse(const QJsonObject &json);
    bool operator==(const PurchaseSignatures &) const = default;
};

/// A purchase in answers. Times are RFC 3339.
struct PurchaseAnswer {
    QString id;
    QString propertyId;
    QString wallet;
    Shares shares;
    Usdc pricePerShare;
    Usdc cost;
    PurchaseState state = PurchaseState::Requested;
    QString expiresAt;
    std::optional<QString> transactionHash;
    std::optional<QString> failureReason;
    QJsonObject failureParams;
    std::optional<QString> executableUntil;
    std::optional<QString> waitingReason;
    QString createdAt;
    std::optional<QString> confirmedAt;
    std::optional<QString> refundedAt;

    [[nodiscard]] QJsonObject toJson() const;
};

/// Reads an address field in any of the forms that Address::parse takes.
[[nodiscard]] evm::Address readAddress(JsonReader &reader, const QString &field);

} // namespace freehold::api
