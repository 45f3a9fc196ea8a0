// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/api/json_reader.h"
#include "shared/domain/usd_cents.h"
#include "shared/domain/valuation_id.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <expected>
#include <optional>

namespace freehold::api {

/// Body of addValuation: what an appraiser found a building to be worth.
struct ValuationRequest {
    QDate valuedOn;
    UsdCents amount;
    QString method; ///< income, comparable_sales, cost, purchase_price
    QString appraiser;
    std::optional<DocumentId> report;    ///< a document of the same property
    std::optional<ValuationId> corrects; ///< the valuation that this one replaces

    [[nodiscard]] static std::expected<ValuationRequest, FieldErrors> parse(const QJsonObject &json);
};

/// Reads dollars of at least a cent.
[[nodiscard]] UsdCents readPositiveUsd(JsonReader &reader, const QString &field);

/// A valuation in answers.
struct ValuationAnswer {
    QString id;
    QString propertyId;
    QDate valuedOn;
    UsdCents amount;
    QString method; ///< of the request, or "stated": by the manager, in the property's facts
    std::optional<QString> appraiser;
    std::optional<QString> documentId;
    std::optional<QString> corrects;
    std::optional<QString> correctedBy;
    bool isCurrent = false;
    QString addedAt; ///< RFC 3339

    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace freehold::api
