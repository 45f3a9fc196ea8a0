// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/property/property_types.h"

#include <vector>

namespace freehold::property {

/// Where a page of valuations goes on.
struct ValuationPlace {
    QDate valuedOn;
    ValuationId id;
};

/// SQL of `property_valuations`: no statement here changes or removes a row.
class ValuationStore {
public:
    static void insert(Sql &sql, const Valuation &valuation);
    [[nodiscard]] static std::optional<Valuation> find(Sql &sql, PropertyId property, ValuationId id);
    /// The latest by date, then by entry, of those that nothing corrects. Every property has one.
    [[nodiscard]] static Valuation current(Sql &sql, PropertyId property);
    /// The last one stated by the manager that nothing corrects.
    [[nodiscard]] static std::optional<Valuation> lastStated(Sql &sql, PropertyId property);
    [[nodiscard]] static bool restsOn(Sql &sql, PropertyId property, DocumentId document);
    /// Latest first.
    [[nodiscard]] static std::vector<Valuation> page(Sql &sql, PropertyId property,
                                                     const std::optional<ValuationPlace> &after, int limit);
};

} // namespace freehold::property
