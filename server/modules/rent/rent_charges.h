// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/rent/rent_charge_store.h"
#include "server/modules/rent/rent_checkout.h"

namespace freehold::rent {

/// What is owed, for those who keep the books: managers add and let off, they and admins see every step.
class RentCharges {
public:
    RentCharges(Core &core, RentAccess &access, ChargeLife &life, RentCheckout &checkout)
        : m_core(core), m_access(access), m_life(life), m_checkout(checkout)
    {
    }

    struct History {
        Charge charge;
        std::vector<ChargeStep> steps;
        std::vector<ChargePayment> payments;
    };
    [[nodiscard]] Task<Charge> add(Actor actor, LeaseId lease, api::ChargeRequest request);
    /// Throws Conflict "charge_not_due" for what is paid, or for which a bank was asked.
    [[nodiscard]] Task<Charge> waive(Actor actor, ChargeId id, QString reason);
    [[nodiscard]] Task<History> get(Actor actor, ChargeId id);
    [[nodiscard]] Task<std::vector<Charge>> list(Actor actor, PropertyId property, ChargeStore::Filter filter);
    /// Of every property for admins, of their own for everybody else.
    [[nodiscard]] Task<std::vector<Charge>> listAll(Actor actor, RentAccess::Scope scope, ChargeStore::Filter filter);

private:
    Core &m_core;
    RentAccess &m_access;
    ChargeLife &m_life;
    RentCheckout &m_checkout;
};

} // namespace freehold::rent
