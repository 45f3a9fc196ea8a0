// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_charges.h"

namespace freehold::rent {

Task<Charge> RentCharges::add(Actor actor, LeaseId lease, api::ChargeRequest request)
{
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        const Lease of = m_access.managedLease(sql, actor, lease);
        Charge charge{.property = of.property,
                      .lease = lease,
                      .unit = of.unit,
                      .kind = ChargeKind::Other,
                      .description = request.description,
                      .amount = request.amount,
                      .dueOn = request.dueOn};
        m_life.open(sql, charge, actor);
        m_core.audit.append(sql, actor, "charge.added", charge.id, {{"amount_cents", charge.amount.cents}});
        return charge;
    });
}

Task<Charge> RentCharges::waive(Actor actor, ChargeId id, QString reason)
{
    (void)co_await m_core.database.read([=, this](Sql &sql) { return m_access.managedCharge(sql, actor, id); });
    co_await m_checkout.close(id);
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        (void)m_access.managedCharge(sql, actor, id);
        Charge charge = m_life.followPayments(sql, id);
        if (charge.state != ChargeState::Due)
            throw Error(ErrorCode::Conflict, QStringLiteral("charge_not_due"),
                        "Only what is due and not being paid can be waived.", {{"state", toString(charge.state)}});
        charge.state = ChargeState::Waived;
        m_life.change(sql, charge, reason, actor);
        m_core.audit.append(sql, actor, "charge.waived", id, {{"amount_cents", charge.amount.cents}});
        return charge;
    });
}

Task<RentCharges::History> RentCharges::get(Actor actor, ChargeId id)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        return History{.charge = m_access.seenCharge(sql, actor, id),
                       .steps = ChargeStore::stepsOf(sql, id),
                       .payments = m_life.paymentsOf(sql, id)};
    });
}

Task<std::vector<Charge>> RentCharges::list(Actor actor, PropertyId property, ChargeStore::Filter filter)
{
    filter.property = property;
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        (void)m_access.seen(sql, actor, property);
        return ChargeStore::list(sql, filter);
    });
}

Task<std::vector<Charge>> RentCharges::listAll(Actor actor, RentAccess::Scope scope, ChargeStore::Filter filter)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        const auto only = m_access.onlyOf(sql, actor, scope);
        return only ? ChargeStore::listOf(sql, *only, filter) : ChargeStore::list(sql, filter);
    });
}

} // namespace freehold::rent
