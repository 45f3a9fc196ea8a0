// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/api/json_reader.h"
#include "shared/domain/ids.h"
#include "shared/evm/address.h"

#include <expected>
#include <optional>

namespace freehold::api {

/// Body of pauseToken.
struct PauseRequest {
    QString reason;

    [[nodiscard]] static std::expected<PauseRequest, FieldErrors> parse(const QJsonObject &json);
};

/// Body of freezeWallet.
struct FreezeRequest {
    evm::Address wallet;
    std::optional<PropertyId> property; ///< whose shares; nothing for all
    QString reason;

    [[nodiscard]] static std::expected<FreezeRequest, FieldErrors> parse(const QJsonObject &json);
};

/// A stop in answers. Times are RFC 3339, hashes "0x" and 64 digits.
struct StopAnswer {
    QString id;
    QString kind;  ///< pause, freeze
    QString state; ///< REQUESTED, IN_FORCE, LIFTED, FAILED
    QString propertyId;
    QString token;
    std::optional<QString> wallet;      ///< of a freeze
    std::optional<QString> reason;      ///< nothing when nobody asked for it here
    std::optional<QString> requestedBy; ///< the same
    std::optional<QString> waitingReason;
    std::optional<QString> failureReason;
    std::optional<QString> transactionHash;
    QString createdAt;
    std::optional<QString> beganAt;
    std::optional<QString> endedAt;

    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace freehold::api
