// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/db/row.h"
#include "shared/api/property_api.h"
#include "shared/domain/money.h"
#include "shared/domain/valuation_id.h"

#include <QDate>

#include <optional>

namespace freehold::property {

using PropertyFacts = api::PropertyDraft;

/// What the catalogue shows of a token's primary sale; kept by the module token.
struct SaleFigures {
    Usdc pricePerShare;
    std::optional<TimeMs> endsAt;
    bool isOver = false;

    [[nodiscard]] bool isOpenAt(TimeMs now) const { return !isOver && (!endsAt || now <= *endsAt); }
    friend bool operator==(const SaleFigures &, const SaleFigures &) = default;
};

/// A row of `properties`.
struct Property {
    PropertyId id;
    UserId manager;
    PropertyState state = PropertyState::Draft;
    PropertyFacts facts;             ///< facts.valuation is the one that counts now
    QDate valuedOn;                  ///< its date
    std::optional<SaleFigures> sale; ///< once there is a token
    std::optional<QString> reviewNote;
    std::optional<UserId> reviewedBy;
    std::optional<TimeMs> submittedAt;
    std::optional<TimeMs> reviewedAt;
    TimeMs createdAt;
    TimeMs updatedAt;

    static Property fromRow(const Row &row);
};

/// A row of `property_valuations`. Rows are added, never changed.
struct Valuation {
    ValuationId id;
    PropertyId property;
    QDate valuedOn;
    UsdCents amount;
    QString method;
    std::optional<QString> appraiser; ///< nobody for what the manager states
    std::optional<DocumentId> report;
    std::optional<ValuationId> corrects;
    std::optional<ValuationId> correctedBy; ///< read from the row that corrects this one
    UserId addedBy;
    TimeMs addedAt;

    static Valuation fromRow(const Row &row);
};

/// All the properties that are in one state.
struct PropertiesInState {
    PropertyState state = PropertyState::Draft;
    qint64 count = 0;
    UsdCents valuation; ///< of all of them together

    static PropertiesInState fromRow(const Row &row);
};

/// The database keeps dates as days since 1970-01-01.
[[nodiscard]] qint64 dayOf(QDate date);
[[nodiscard]] QDate dateOfDay(qint64 day);
/// In UTC.
[[nodiscard]] QDate dateOf(TimeMs time);

} // namespace freehold::property
