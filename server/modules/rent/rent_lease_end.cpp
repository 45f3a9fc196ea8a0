// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_lease_end.h"

#include "server/modules/rent/rent_calendar.h"
#include "server/modules/rent/rent_charge_store.h"
#include "server/modules/rent/rent_fit.h"
#include "server/modules/rent/rent_lease_store.h"

#include <algorithm>

namespace freehold::rent {

namespace {

Error beingPaid()
{
    return {ErrorCode::Conflict, QStringLiteral("payment_in_progress"),
            "Somebody is paying what the new end changes; try again when that is over."};
}

Error monthPaid(const Charge &charge)
{
    return {
        ErrorCode::Conflict,
        QStringLiteral("month_paid_already"),
        "A part of that month is charged and no longer due. Let the lease end with it, and make another one for the "
        "days behind it.",
        {{"period_to", charge.periodTo->toString(Qt::ISODate)}}};
}

/// Paid, given back, disputed or let off: it stays as it is.
bool isSettled(const Charge &charge) { return !charge.isUnpaid() && charge.state != ChargeState::Cancelled; }

/// The first month that a new end changes.
qint64 firstChanged(const std::optional<QDate> &before, const std::optional<QDate> &after)
{
    if (before && after)
        return monthOf(std::min(*before, *after));
    return monthOf(before ? *before : *after);
}

/// The lease with that end, and its rent that the end changes.
std::vector<Charge> changedBy(Sql &sql, Lease &lease, const std::optional<QDate> &endsOn)
{
    if (lease.endsOn == endsOn)
        return {};
    const qint64 month = firstChanged(lease.endsOn, endsOn);
    lease.endsOn = endsOn;
    auto charges = ChargeStore::rentFrom(sql, lease.id, month);
    std::erase_if(charges, [&](const Charge &charge) { return !isOutgrown(charge, lease); });
    return charges;
}

} // namespace

void LeaseEnd::require(Sql &sql, Lease lease, const std::optional<QDate> &endsOn)
{
    for (const Charge &charge : changedBy(sql, lease, endsOn))
        if (isSettled(charge) && wantsMoreDays(charge, lease))
            throw monthPaid(charge);
}

std::vector<ChargeId> LeaseEnd::openOnes(Sql &sql, Lease lease, const std::optional<QDate> &endsOn)
{
    std::vector<ChargeId> open;
    for (const Charge &charge : changedBy(sql, lease, endsOn)) {
        if (!charge.isUnpaid())
            continue;
        open.push_back(charge.id);
        if (const auto fee = ChargeStore::findLateFee(sql, charge.id); fee && fee->isUnpaid())
            open.push_back(fee->id);
    }
    return open;
}

Task<> LeaseEnd::closeCheckouts(std::vector<ChargeId> charges)
{
    for (const ChargeId &charge : charges)
        co_await m_checkout.close(charge);
}

void LeaseEnd::set(Sql &sql, Lease &lease, const std::optional<QDate> &endsOn, const Actor &actor)
{
    if (lease.endsOn == endsOn)
        return;
    const qint64 month = firstChanged(lease.endsOn, endsOn);
    // With every month charged up to the old end it goes on there; one that is charged already is not charged again.
    const qint64 next = lease.nextMonth.value_or(lease.endsOn ? monthOf(*lease.endsOn) : month);
    lease.endsOn = endsOn;
    lease.nextMonth = nextCharged(lease, next);
    lease.updatedAt = m_core.clock.now();
    LeaseStore::update(sql, lease); // what its charges are fitted to
    for (const Charge &charge : ChargeStore::rentFrom(sql, lease.id, month))
        adjust(sql, lease, charge.id, actor);
}

/// What a bank is asked for becomes what the lease wants if the bank refuses.
void LeaseEnd::adjust(Sql &sql, const Lease &lease, const ChargeId &id, const Actor &actor)
{
    Charge charge = m_life.followPayments(sql, id);
    if (charge.isUnpaid() && isOutgrown(charge, lease)) {
        requireNoCheckout(sql, charge);
        if (const auto fee = ChargeStore::findLateFee(sql, id))
            requireNoCheckout(sql, m_life.followPayments(sql, fee->id));
    }
    if (wantsMoreDays(charge, lease)) {
        if (isSettled(charge))
            throw monthPaid(charge);
        if (charge.state == ChargeState::PaymentStarted)
            throw beingPaid();
    }
    if (charge.state == ChargeState::Due || charge.state == ChargeState::Cancelled)
        m_life.fit(sql, charge, actor);
}

/// Somebody went there since the open ones were closed.
void LeaseEnd::requireNoCheckout(Sql &sql, const Charge &charge) const
{
    if (charge.state == ChargeState::PaymentStarted && !m_life.isWithBank(sql, charge))
        throw beingPaid();
}

} // namespace freehold::rent
