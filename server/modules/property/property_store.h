// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/property/property_types.h"

#include <vector>

namespace freehold::property {

/// SQL of `properties`.
class PropertyStore {
public:
    static void insert(Sql &sql, const Property &property);
    /// Writes everything that may change.
    static void update(Sql &sql, const Property &property);
    [[nodiscard]] static Query byId(PropertyId id);
    [[nodiscard]] static std::optional<Property> find(Sql &sql, PropertyId id);
    /// Throws NotFound.
    [[nodiscard]] static Property get(Sql &sql, PropertyId id);
    /// In no order; each id is given once.
    [[nodiscard]] static std::vector<Property> findAll(Sql &sql, const std::vector<PropertyId> &ids);
    [[nodiscard]] static std::vector<PropertyId> managedBy(Sql &sql, const UserId &manager);
    /// Of the primary sale; nothing when its token is gone.
    static void setSale(Sql &sql, PropertyId id, const std::optional<SaleFigures> &sale);
    [[nodiscard]] static qint64 countInState(Sql &sql, PropertyState state);
    /// Each state that some are in, in the order of a property's life.
    [[nodiscard]] static std::vector<PropertiesInState> byState(Sql &sql);
};

} // namespace freehold::property
