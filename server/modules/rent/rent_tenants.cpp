// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_tenants.h"

#include "server/modules/auth/auth.h"
#include "server/modules/rent/rent_lease_store.h"
#include "server/modules/rent/rent_tenant.h"

namespace freehold::rent {

namespace {

constexpr int kSummed = 1000;

UsdCents unpaidOf(Sql &sql, const LeaseId &lease)
{
    UsdCents sum;
    for (const Charge &charge :
         ChargeStore::list(sql, {.lease = lease, .part = ChargeStore::Filter::Part::Unpaid, .limit = kSummed}))
        sum.cents += charge.amount.cents;
    return sum;
}

} // namespace

Task<std::vector<RentTenants::TenantLease>> RentTenants::leases(Actor actor)
{
    co_await claim(actor);
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        std::vector<TenantLease> found;
        for (const Lease &lease : LeaseStore::ofTenant(sql, actor.id))
            found.push_back({lease, m_access.get(sql, lease.property).facts.name, unpaidOf(sql, lease.id)});
        return found;
    });
}

Task<std::vector<RentTenants::TenantCharge>> RentTenants::charges(Actor actor, ChargeStore::Filter filter)
{
    co_await claim(actor);
    filter.tenant = actor.id;
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        std::vector<TenantCharge> found;
        for (const Charge &charge : ChargeStore::list(sql, filter))
            found.push_back({charge, m_access.get(sql, charge.property).facts.name});
        return found;
    });
}

Task<QUrl> RentTenants::checkout(Actor actor, ChargeId id)
{
    co_await claim(actor);
    (void)co_await m_core.database.read([=, this](Sql &sql) { return m_access.owedBy(sql, actor, id); });
    co_return co_await m_checkout.start(id);
}

Task<> RentTenants::claim(Actor actor)
{
    const auto found = co_await m_core.database.read([=, this](Sql &sql) {
        const auto address = provedAddress(sql, actor);
        return address ? LeaseStore::unclaimed(sql, tenantIndex(m_core.sealing, *address)) : std::vector<Lease>();
    });
    if (found.empty())
        co_return; // as nearly always
    co_await m_core.database.write([=, this](Sql &sql) {
        const auto address = provedAddress(sql, actor);
        if (!address)
            return;
        for (Lease &lease : LeaseStore::unclaimed(sql, tenantIndex(m_core.sealing, *address))) {
            lease.tenant = actor.id;
            LeaseStore::update(sql, lease);
            m_core.audit.append(sql, actor, "lease.claimed", lease.id);
        }
    });
}

std::optional<QString> RentTenants::provedAddress(Sql &sql, const Actor &actor) const
{
    const auto user = m_auth.findUser(sql, actor.id);
    return user && user->emailVerifiedAt ? std::optional(user->email) : std::nullopt;
}

} // namespace freehold::rent
