// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/api/json_reader.h"
#include "shared/domain/usd_cents.h"
#include "shared/evm/address.h"
#include "shared/evm/fixed_bytes.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <expected>
#include <vector>

namespace freehold::api {

/// Body of createDistribution. Both days are in the period.
struct DistributionRequest {
    QDate from;
    QDate to;

    [[nodiscard]] static std::expected<DistributionRequest, FieldErrors> parse(const QJsonObject &json);
};

/// Body of setDistributionAdjustments: all of them, in place of those before.
struct AdjustmentsRequest {
    static constexpr int kMost = 50;
    struct Adjustment {
        UsdCents amount; ///< below zero for what is taken away; never zero
        QString reason;
    };
    std::vector<Adjustment> adjustments;

    [[nodiscard]] static std::expected<AdjustmentsRequest, FieldErrors> parse(const QJsonObject &json);
};

/// Body of approveDistribution: the statement that was looked at.
struct DistributionApproval {
    evm::Hash32 statementHash;

    [[nodiscard]] static std::expected<DistributionApproval, FieldErrors> parse(const QJsonObject &json);
};

/// Body of proposeDistributionCancellation.
struct CancellationRequest {
    QString reason;

    [[nodiscard]] static std::expected<CancellationRequest, FieldErrors> parse(const QJsonObject &json);
};

/// Body of proposeOwedRedirection.
struct RedirectionRequest {
    evm::Address to;
    QString reason;

    [[nodiscard]] static std::expected<RedirectionRequest, FieldErrors> parse(const QJsonObject &json);
};

} // namespace freehold::api
