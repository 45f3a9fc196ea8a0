// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/rent/rent_billing.h"
#include "server/modules/rent/rent_lease_end.h"
#include "server/modules/rent/rent_links.h"
#include "server/modules/rent/rent_tenant.h"

namespace freehold::rent {

/// Leases: who makes, changes and ends them, and what that does to what is due.
class RentService {
public:
    RentService(Core &core, RentAccess &access, RentBilling &billing, RentLinks &links, LeaseEnd &ends,
                RentMessages &messages)
        : m_core(core), m_access(access), m_billing(billing), m_links(links), m_ends(ends), m_messages(messages)
    {
    }

    struct View {
        Lease lease;
        Tenant tenant;
        RentLinks::View link;
    };
    [[nodiscard]] Task<View> create(Actor actor, PropertyId property, api::LeaseRequest request);
    [[nodiscard]] Task<View> edit(Actor actor, LeaseId id, api::LeaseRequest request);
    /// The lease ends on that day; what is due for later days no longer is.
    [[nodiscard]] Task<View> terminate(Actor actor, LeaseId id, QDate endsOn);
    [[nodiscard]] Task<View> get(Actor actor, LeaseId id);
    [[nodiscard]] Task<std::vector<View>> list(Actor actor, PropertyId property, std::optional<LeaseId> before,
                                               int limit);
    /// Of every property for admins, of their own for everybody else.
    [[nodiscard]] Task<std::vector<View>> listAll(Actor actor, RentAccess::Scope scope, std::optional<LeaseId> before,
                                                  int limit);

    /// How far back a lease that runs already may be charged.
    static constexpr int kMaxMonthsBack = 12;

private:
    [[nodiscard]] View viewOf(Sql &sql, const Lease &lease, const Actor &actor) const
    {
        return viewsOf(sql, {lease}, actor).front();
    }
    [[nodiscard]] std::vector<View> viewsOf(Sql &sql, const std::vector<Lease> &leases, const Actor &actor) const;
    [[nodiscard]] QDate chargedFrom(const api::LeaseRequest &request) const;
    /// Both throw what stands against it. Asked before checkouts are closed for it, and again in its transaction.
    [[nodiscard]] Lease editable(Sql &sql, const Actor &actor, const LeaseId &id,
                                 const api::LeaseRequest &request) const;
    [[nodiscard]] Lease terminable(Sql &sql, const Actor &actor, const LeaseId &id, QDate endsOn) const;
    void changeTenant(Sql &sql, Lease &lease, const Tenant &tenant);

    Core &m_core;
    RentAccess &m_access;
    RentBilling &m_billing;
    RentLinks &m_links;
    LeaseEnd &m_ends;
    RentMessages &m_messages;
};

} // namespace freehold::rent
