// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/rent/rent_types.h"

#include <vector>

namespace freehold::rent {

/// SQL of `leases`.
class LeaseStore {
public:
    static void insert(Sql &sql, const Lease &lease);
    static void update(Sql &sql, const Lease &lease);
    /// Throws NotFound.
    [[nodiscard]] static Lease get(Sql &sql, const LeaseId &id);
    /// Newest first, of every property.
    [[nodiscard]] static std::vector<Lease> page(Sql &sql, const std::optional<LeaseId> &before, int limit);
    /// The same of these properties only, each given once.
    [[nodiscard]] static std::vector<Lease> pageOf(Sql &sql, const std::vector<PropertyId> &properties,
                                                   const std::optional<LeaseId> &before, int limit);
    /// Newest first.
    [[nodiscard]] static std::vector<Lease> ofProperty(Sql &sql, const PropertyId &property,
                                                       const std::optional<LeaseId> &before, int limit);
    [[nodiscard]] static std::vector<Lease> ofTenant(Sql &sql, const UserId &tenant);
    /// Without an account, by the index of the tenant's address.
    [[nodiscard]] static std::vector<Lease> unclaimed(Sql &sql, const QString &emailIndex);
    /// Those with a month up to `month` for which no charge was made; after that one, in order.
    [[nodiscard]] static std::vector<Lease> toCharge(Sql &sql, qint64 month, const std::optional<LeaseId> &after,
                                                     int limit);
};

} // namespace freehold::rent
