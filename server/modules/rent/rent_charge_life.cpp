// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_charge_life.h"

#include "server/modules/rent/rent_charge_store.h"
#include "server/modules/rent/rent_events.h"
#include "server/modules/rent/rent_fit.h"
#include "server/modules/rent/rent_lease_store.h"

#include <algorithm>
#include <tuple>

namespace freehold::rent {

namespace {

const QString kLeaseEndChanged = QStringLiteral("lease_end_changed");

/// What makes a step.
auto shown(const Charge &charge)
{
    return std::tuple(charge.state, charge.collection, charge.failure, charge.refunded, charge.withdrawn);
}

template <typename Event>
Event eventOf(const Charge &charge)
{
    Event event;
    event.property = charge.property;
    event.charge = charge.id;
    event.collection = *charge.collection;
    return event;
}

/// What was charged by the rule of its day stays, but for what another end of the lease makes of it; it is never more than the
/// rent, which is what no rule comes to.
api::LateFeeRule ruleFor(Sql &sql, const Charge &fee, const Lease &lease)
{
    const auto steps = ChargeStore::stepsOf(sql, *fee.lateFor);
    const bool isRentChanged = std::ranges::any_of(
        steps, [&](const ChargeStep &step) { return step.at >= fee.createdAt && step.reason == kLeaseEndChanged; });
    return isRentChanged ? lease.lateFee : api::LateFeeRule{};
}

} // namespace

bool ChargeLife::open(Sql &sql, Charge &charge, const Actor &actor)
{
    charge.id = m_core.ids.next<ChargeId>();
    charge.createdAt = m_core.clock.now();
    charge.updatedAt = charge.createdAt;
    charge.owedSince = today();
    if (!ChargeStore::insertNew(sql, charge))
        return false;
    save(sql, charge, std::nullopt, actor);
    return true;
}

void ChargeLife::change(Sql &sql, Charge &charge, const QString &reason, const Actor &actor)
{
    save(sql, charge, reason, actor);
}

Charge ChargeLife::followPayments(Sql &sql, const ChargeId &id)
{
    const Charge before = ChargeStore::get(sql, id);
    Charge after = before;
    follow(after, paymentsOf(sql, id));
    if (shown(before) == shown(after) && before.convertedAt == after.convertedAt)
        return after;
    save(sql, after, after.failure, {});
    tell(sql, before, after);
    Charge fitted = after;
    if (after.state == ChargeState::Due)
        fit(sql, fitted); // the lease may have got another end since the payment began
    tellOfFailure(sql, before, after, fitted);
    return fitted;
}

void ChargeLife::fit(Sql &sql, Charge &charge, const Actor &actor)
{
    if (!charge.lease || charge.kind == ChargeKind::Other)
        return;
    const Lease lease = LeaseStore::get(sql, *charge.lease);
    const bool isRent = charge.kind == ChargeKind::Rent;
    const bool isChanged = isRent
        ? fitToLease(charge, lease, today())
        : fitToRent(charge, ChargeStore::get(sql, *charge.lateFor), ruleFor(sql, charge, lease));
    if (!isChanged)
        return;
    change(sql, charge, kLeaseEndChanged, actor);
    if (isRent)
        fitFeeOf(sql, charge, actor);
}

/// A fee that somebody is paying is fitted when that has failed.
void ChargeLife::fitFeeOf(Sql &sql, const Charge &rent, const Actor &actor)
{
    const auto found = ChargeStore::findLateFee(sql, rent.id);
    if (!found)
        return;
    Charge fee = followPayments(sql, found->id);
    if (fee.state == ChargeState::Due)
        fit(sql, fee, actor);
}

std::vector<ChargePayment> ChargeLife::paymentsOf(Sql &sql, const ChargeId &id) const
{
    std::vector<ChargePayment> found;
    for (payments::Collection &collection : m_payments.ofSubject(sql, id.text())) {
        auto disputes = m_payments.disputesOf(sql, collection.id);
        found.push_back({std::move(collection), std::move(disputes)});
    }
    return found;
}

bool ChargeLife::isWithBank(Sql &sql, const Charge &charge) const
{
    const auto payment = charge.collection ? m_payments.find(sql, *charge.collection) : std::nullopt;
    return payment && payment->state == CollectionState::Processing;
}

void ChargeLife::save(Sql &sql, Charge &charge, const std::optional<QString> &reason, const Actor &actor)
{
    charge.updatedAt = m_core.clock.now();
    ChargeStore::update(sql, charge);
    ChargeStore::addStep(sql, charge,
                         {.state = charge.state,
                          .collection = charge.collection,
                          .refunded = charge.refunded,
                          .withdrawn = charge.withdrawn,
                          .reason = reason,
                          .actor = actor.isNull() ? std::nullopt : std::optional(actor.id),
                          .at = charge.updatedAt});
}

void ChargeLife::tell(Sql &sql, const Charge &before, const Charge &after)
{
    if (after.paidAt && !before.paidAt) {
        m_core.outbox.append(sql, eventOf<RentCollected>(after));
        m_messages.tellTenant(sql, after, "rent_paid", {{"paid_at", after.paidAt->toString().left(10)}});
        m_messages.tellManager(sql, after, "rent_received");
    }
    if (after.convertedAt && !before.convertedAt)
        m_core.outbox.append(sql, eventOf<RentConverted>(after));
    tellOfTakenBack(sql, before, after);
}

/// The tenant is asked to pay again what is still due then.
void ChargeLife::tellOfFailure(Sql &sql, const Charge &before, const Charge &after, const Charge &fitted)
{
    if (!after.failure || (after.failure == before.failure && after.collection == before.collection))
        return;
    if (fitted.state == ChargeState::Due)
        m_messages.tellTenant(sql, fitted, "rent_payment_failed", {{"failure", *after.failure}});
    m_messages.tellManager(sql, fitted, "rent_not_received", {{"failure", *after.failure}});
}

void ChargeLife::tellOfTakenBack(Sql &sql, const Charge &before, const Charge &after)
{
    if (!after.paidAt)
        return;
    if (after.refunded != before.refunded)
        m_core.outbox.append(sql, eventOf<RentRefunded>(after));
    if (after.refunded > before.refunded)
        m_messages.tellTenant(sql, after, "rent_refunded", {{"refunded_usd", after.refunded.toString()}});
    const bool wasDisputed = before.state == ChargeState::Disputed;
    const bool isDisputed = after.state == ChargeState::Disputed;
    if (wasDisputed != isDisputed || before.withdrawn != after.withdrawn)
        m_core.outbox.append(sql, eventOf<RentDisputed>(after));
    if (isDisputed && !wasDisputed)
        m_messages.tellManager(sql, after, "rent_disputed");
}

} // namespace freehold::rent
