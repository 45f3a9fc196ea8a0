// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_access.h"

#include "server/modules/rent/rent_charge_store.h"
#include "server/modules/rent/rent_lease_store.h"

namespace freehold::rent {

namespace {

bool isManager(const Actor &actor, const property::Property &property)
{
    return !actor.isNull() && actor.id == property.manager;
}

bool seesAllBooks(const Actor &actor) { return !actor.isNull() && actor.may(Permission::ViewOperations); }

bool seesBooks(const Actor &actor, const property::Property &property)
{
    return isManager(actor, property) || seesAllBooks(actor);
}

bool isTenant(Sql &sql, const Actor &actor, const Charge &charge)
{
    return charge.lease && !actor.isNull() && LeaseStore::get(sql, *charge.lease).tenant == actor.id;
}

} // namespace

property::Property RentAccess::seen(Sql &sql, const Actor &actor, const PropertyId &id) const
{
    property::Property property = m_property.get(sql, id);
    if (!seesBooks(actor, property))
        throw notFound("property");
    return property;
}

std::optional<std::vector<PropertyId>> RentAccess::onlyOf(Sql &sql, const Actor &actor, Scope scope) const
{
    return scope == Scope::All && seesAllBooks(actor) ? std::nullopt
                                                      : std::optional(m_property.managedBy(sql, actor.id));
}

property::Property RentAccess::managed(Sql &sql, const Actor &actor, const PropertyId &id) const
{
    property::Property property = m_property.get(sql, id);
    if (!isManager(actor, property))
        throw notFound("property");
    return property;
}

Lease RentAccess::seenLease(Sql &sql, const Actor &actor, const LeaseId &id) const
{
    Lease lease = LeaseStore::get(sql, id);
    if (!seesBooks(actor, m_property.get(sql, lease.property)))
        throw notFound("lease");
    return lease;
}

Lease RentAccess::managedLease(Sql &sql, const Actor &actor, const LeaseId &id) const
{
    Lease lease = LeaseStore::get(sql, id);
    if (!isManager(actor, m_property.get(sql, lease.property)))
        throw notFound("lease");
    return lease;
}

Charge RentAccess::seenCharge(Sql &sql, const Actor &actor, const ChargeId &id) const
{
    Charge charge = ChargeStore::get(sql, id);
    if (!seesBooks(actor, m_property.get(sql, charge.property)))
        throw notFound("charge");
    return charge;
}

Charge RentAccess::managedCharge(Sql &sql, const Actor &actor, const ChargeId &id) const
{
    Charge charge = ChargeStore::get(sql, id);
    if (!isManager(actor, m_property.get(sql, charge.property)))
        throw notFound("charge");
    return charge;
}

Charge RentAccess::owedBy(Sql &sql, const Actor &actor, const ChargeId &id) const
{
    Charge charge = ChargeStore::get(sql, id);
    if (!isTenant(sql, actor, charge))
        throw notFound("charge");
    return charge;
}

Charge RentAccess::receiptOf(Sql &sql, const Actor &actor, const ChargeId &id) const
{
    Charge charge = ChargeStore::get(sql, id);
    if (!isTenant(sql, actor, charge) && !seesBooks(actor, m_property.get(sql, charge.property)))
        throw notFound("charge");
    return charge;
}

void requireTokenized(const property::Property &property)
{
    if (property.state != PropertyState::Tokenized && property.state != PropertyState::Suspended)
        throw Error(ErrorCode::Conflict, QStringLiteral("property_not_tokenized"),
                    "Rent is collected for the holders of shares: tokenize the property first.",
                    {{"state", toString(property.state)}});
}

} // namespace freehold::rent
