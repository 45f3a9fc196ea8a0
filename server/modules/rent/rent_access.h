// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/actor.h"
#include "server/modules/property/property.h"
#include "server/modules/rent/rent_types.h"

namespace freehold::rent {

/// Who may see and change a property's rent. What one may not see is not found.
class RentAccess {
public:
    explicit RentAccess(property::PropertyModule &property) : m_property(property) { }

    /// For its manager and admins.
    [[nodiscard]] property::Property seen(Sql &sql, const Actor &actor, const PropertyId &id) const;
    /// Of everything that one may see, or only of what one manages oneself.
    enum class Scope { All, Mine };
    /// Of which properties the actor sees the rent: nothing for admins, who see that of every one.
    [[nodiscard]] std::optional<std::vector<PropertyId>> onlyOf(Sql &sql, const Actor &actor, Scope scope) const;
    /// For its manager.
    [[nodiscard]] property::Property managed(Sql &sql, const Actor &actor, const PropertyId &id) const;
    [[nodiscard]] property::Property get(Sql &sql, const PropertyId &id) const { return m_property.get(sql, id); }

    [[nodiscard]] Lease seenLease(Sql &sql, const Actor &actor, const LeaseId &id) const;
    [[nodiscard]] Lease managedLease(Sql &sql, const Actor &actor, const LeaseId &id) const;
    [[nodiscard]] Charge seenCharge(Sql &sql, const Actor &actor, const ChargeId &id) const;
    [[nodiscard]] Charge managedCharge(Sql &sql, const Actor &actor, const ChargeId &id) const;
    /// For the tenant of its lease.
    [[nodiscard]] Charge owedBy(Sql &sql, const Actor &actor, const ChargeId &id) const;
    /// For its tenant, its manager and admins.
    [[nodiscard]] Charge receiptOf(Sql &sql, const Actor &actor, const ChargeId &id) const;

private:
    property::PropertyModule &m_property;
};

/// Rent belongs to the holders of shares, so there must be some: Conflict "property_not_tokenized".
void requireTokenized(const property::Property &property);

} // namespace freehold::rent
