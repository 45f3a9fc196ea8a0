// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/row.h"
#include "shared/domain/usd_cents.h"

namespace freehold::payments {

/// Dollars of one property on their way to be USDC in the Treasury.
struct Conversion {
    ConversionId id = {};
    PropertyId property = {};
    UsdCents amount = {};
    ConversionState state = ConversionState::Requested;
    QString idempotencyKey = {}; ///< a UUID, as Circle wants it
    std::optional<QString> transferId = {};
    std::optional<QString> transactionHash = {}; ///< of Circle's transfer
    qint64 bookings = 0;                         ///< attempts to book it in the Treasury
    std::optional<QString> waitingReason = {};   ///< it goes on by itself
    std::optional<QString> failure = {};
    TimeMs createdAt = {};
    std::optional<TimeMs> sentAt = {};
    std::optional<TimeMs> convertedAt = {};
    TimeMs checkedAt = {};

    [[nodiscard]] static Conversion fromRow(const Row &row);
};

/// A cent is 10,000 micro-USDC. Nothing when it leaves int64.
[[nodiscard]] std::optional<Usdc> asUsdc(UsdCents amount);

} // namespace freehold::payments
