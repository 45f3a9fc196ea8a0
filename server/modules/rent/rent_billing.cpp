// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_billing.h"

#include "server/modules/rent/rent_calendar.h"
#include "server/modules/rent/rent_charge_store.h"
#include "server/modules/rent/rent_lease_store.h"

#include <utility>

namespace freehold::rent {

namespace {

/// When the month is charged: some days before it is due; without rent of its own it is only passed by.
QDate chargedOn(const Lease &lease, qint64 month)
{
    const auto rent = rentOf(lease, month);
    return (rent ? rent->dueOn : firstOf(month)).addDays(-kChargeAheadDays);
}

const char *kindOf(Told told)
{
    switch (told) {
    case ToldNothing: break;
    case ToldDueSoon: return "rent_due_soon";
    case ToldDue: return "rent_due";
    case ToldLate: return "rent_late";
    }
    std::unreachable();
}

} // namespace

bool RentBilling::isToCharge(const Lease &lease) const
{
    return lease.nextMonth && chargedOn(lease, *lease.nextMonth) <= today();
}

void RentBilling::chargeMonths(Sql &sql, Lease &lease)
{
    while (isToCharge(lease)) {
        const qint64 month = *lease.nextMonth;
        if (const auto rent = rentOf(lease, month)) {
            Charge charge{.property = lease.property,
                          .lease = lease.id,
                          .unit = lease.unit,
                          .kind = ChargeKind::Rent,
                          .month = month,
                          .monthRent = lease.rent,
                          .periodFrom = rent->from,
                          .periodTo = rent->to,
                          .description = rent->description(),
                          .amount = rent->amount,
                          .dueOn = rent->dueOn};
            m_life.open(sql, charge);
        }
        lease.nextMonth = nextCharged(lease, month + 1);
    }
    lease.updatedAt = m_core.clock.now();
    LeaseStore::update(sql, lease);
}

bool RentBilling::isToRemind(Sql &sql, const Charge &charge) const
{
    return charge.isUnpaid() && toldToday(sql, charge) > charge.told && !m_life.isWithBank(sql, charge);
}

void RentBilling::remind(Sql &sql, const ChargeId &id)
{
    Charge charge = m_life.followPayments(sql, id); // what is paid is not late, though nobody was told yet
    if (!isToRemind(sql, charge))
        return;
    const Told told = toldToday(sql, charge);
    charge.told = told;
    ChargeStore::update(sql, charge);
    const auto fee = told == ToldLate ? addLateFee(sql, charge) : std::nullopt;
    if (fee)
        m_messages.tellTenant(sql, charge, "rent_late_fee", {{"late_fee_usd", fee->amount.toString()}});
    else
        m_messages.tellTenant(sql, charge, kindOf(told));
}

Told RentBilling::toldToday(Sql &sql, const Charge &charge) const
{
    const qint64 grace = charge.lease ? LeaseStore::get(sql, *charge.lease).lateFee.graceDays : 0;
    return toldBy(today(), charge.dueOn, charge.owedSince, grace);
}

/// For rent only: a fee has no fee of its own.
std::optional<Charge> RentBilling::addLateFee(Sql &sql, const Charge &late)
{
    if (late.kind != ChargeKind::Rent)
        return std::nullopt;
    const auto amount = lateFeeOf(LeaseStore::get(sql, *late.lease).lateFee, late.amount);
    if (!amount)
        return std::nullopt;
    Charge fee{.property = late.property,
               .lease = late.lease,
               .unit = late.unit,
               .kind = ChargeKind::LateFee,
               .periodFrom = late.periodFrom,
               .periodTo = late.periodTo,
               .lateFor = late.id,
               .description = lateFeeText(late.description),
               .amount = *amount,
               .dueOn = today(),
               .told = ToldLate};
    return m_life.open(sql, fee) ? std::optional(fee) : std::nullopt;
}

} // namespace freehold::rent
