// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/property/property_types.h"

#include <vector>

namespace freehold::property {

/// Which properties a list shows. What the viewer may not see is left out here, in SQL, so that pages are full.
struct PropertyFilter {
    std::optional<UserId> viewer; ///< sees also what they manage
    bool seesAll = false;         ///< an admin
    bool onlyMine = false;
    std::optional<PropertyState> state;
    std::optional<PropertyId> before; ///< cursor: older than this
    int limit = 50;
};

/// SQL of `properties`.
class PropertyStore {
public:
    static void insert(Sql &sql, const Property &property);
    /// Writes everything that may change.
    static void update(Sql &sql, const Property &property);
    [[nodiscard]] static std::optional<Property> find(Sql &sql, PropertyId id);
    /// Throws NotFound.
    [[nodiscard]] static Property get(Sql &sql, PropertyId id);
    /// Newest first.
    [[nodiscard]] static std::vector<Property> list(Sql &sql, const PropertyFilter &filter);
    [[nodiscard]] static qint64 countInState(Sql &sql, PropertyState state);
};

} // namespace freehold::property
