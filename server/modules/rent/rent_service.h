// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/rent/rent_billing.h"
#include "server/modules/rent/rent_links.h"
#include "server/modules/rent/rent_tenant.h"

namespace freehold::rent {

/// Leases: who makes, changes and ends them, and what that does to what is due.
class RentService {
public:
    RentService(Core &core, RentAccess &access, ChargeLife &life, RentBilling &billing, RentLinks &links,
                RentCheckout &checkout, RentMessages &messages)
        : m_core(core)
        , m_access(access)
        , m_life(life)
        , m_billing(billing)
        , m_links(links)
        , m_checkout(checkout)
        , m_messages(messages)
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

    /// How far back a lease that runs already may be charged.
    static constexpr int kMaxMonthsBack = 12;

private:
    [[nodiscard]] View viewOf(Sql &sql, const Lease &lease, const Actor &actor) const;
    [[nodiscard]] QDate chargedFrom(const api::LeaseRequest &request) const;
    void changeTenant(Sql &sql, Lease &lease, const Tenant &tenant);
    /// Nobody may be paying what the new end changes while it changes.
    [[nodiscard]] Task<> closeCheckouts(LeaseId id, std::optional<QDate> endsOn);
    void setEnd(Sql &sql, Lease &lease, const std::optional<QDate> &endsOn, const Actor &actor);
    void adjust(Sql &sql, const Lease &lease, Charge charge, const Actor &actor);

    Core &m_core;
    RentAccess &m_access;
    ChargeLife &m_life;
    RentBilling &m_billing;
    RentLinks &m_links;
    RentCheckout &m_checkout;
    RentMessages &m_messages;
};

} // namespace freehold::rent
