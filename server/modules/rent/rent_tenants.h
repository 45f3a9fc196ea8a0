// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/rent/rent_charge_store.h"
#include "server/modules/rent/rent_checkout.h"

namespace freehold::auth {
class AuthModule;
}

namespace freehold::rent {

/// What a tenant sees and does with an account. Leases find their tenant by the mail address that the account has proved.
class RentTenants {
public:
    RentTenants(Core &core, auth::AuthModule &auth, RentAccess &access, RentCheckout &checkout)
        : m_core(core), m_auth(auth), m_access(access), m_checkout(checkout)
    {
    }

    struct TenantLease {
        Lease lease;
        QString propertyName;
        UsdCents unpaid; ///< what is charged and not paid
    };
    [[nodiscard]] Task<std::vector<TenantLease>> leases(Actor actor);

    struct TenantCharge {
        Charge charge;
        QString propertyName;
    };
    [[nodiscard]] Task<std::vector<TenantCharge>> charges(Actor actor, ChargeStore::Filter filter);
    [[nodiscard]] Task<QUrl> checkout(Actor actor, ChargeId id);
    /// The leases of the address become the account's; before anything else that is for tenants.
    [[nodiscard]] Task<> claim(Actor actor);

private:
    [[nodiscard]] std::optional<QString> provedAddress(Sql &sql, const Actor &actor) const;

    Core &m_core;
    auth::AuthModule &m_auth;
    RentAccess &m_access;
    RentCheckout &m_checkout;
};

} // namespace freehold::rent
