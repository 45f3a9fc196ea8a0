// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/usd_cents.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace freehold::payments {

struct CircleTransfer {
    enum class Status { Pending, Complete, Failed };

    QString id;
    Status status = Status::Pending;
    UsdCents amount;
    std::optional<QString> transactionHash;
    std::optional<QString> errorCode;

    /// Throws ProviderFailed for something else, as the others do.
    [[nodiscard]] static CircleTransfer fromJson(const QJsonObject &transfer);
};

struct CircleDeposit {
    enum class Status { Pending, Complete, Failed };

    QString id;
    Status status = Status::Pending;
    UsdCents amount;

    [[nodiscard]] static CircleDeposit fromJson(const QJsonObject &deposit);
};

/// An address that USDC may be sent to, once Circle has approved it.
struct CircleRecipient {
    QString id;
    QString address;
    bool isActive = false;

    [[nodiscard]] static CircleRecipient fromJson(const QJsonObject &recipient);
};

struct CircleBalance {
    UsdCents available;
    UsdCents unsettled;

    [[nodiscard]] static CircleBalance fromJson(const QJsonObject &balances);
};

} // namespace freehold::payments
