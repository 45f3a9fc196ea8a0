// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_fit.h"

#include "server/modules/rent/rent_calendar.h"

#include <algorithm>

namespace freehold::rent {

namespace {

/// What was charged at one rent stays at it, whatever the lease says now.
std::optional<MonthsRent> wantedOf(const Charge &charge, Lease lease)
{
    lease.rent = charge.monthRent.value_or(lease.rent);
    return rentOf(lease, *charge.month);
}

} // namespace

bool fitToLease(Charge &charge, const Lease &lease, QDate today)
{
    const auto rent = wantedOf(charge, lease);
    const bool wasCancelled = charge.state == ChargeState::Cancelled;
    if (wasCancelled == !rent && (!rent || rent->to == charge.periodTo))
        return false;
    if (!rent) {
        charge.state = ChargeState::Cancelled;
        return true;
    }
    if (wasCancelled || rent->dueOn != charge.dueOn) {
        charge.told = ToldNothing;
        charge.owedSince = today;
    }
    charge.state = ChargeState::Due;
    charge.amount = rent->amount;
    charge.periodTo = rent->to;
    charge.dueOn = rent->dueOn;
    charge.description = rent->description();
    return true;
}

bool fitToRent(Charge &fee, const Charge &rent, const api::LateFeeRule &rule)
{
    const auto wanted = rule.kind == LateFeeKind::None ? std::optional(rent.amount) : lateFeeOf(rule, rent.amount);
    if (rent.state == ChargeState::Cancelled || !wanted) {
        fee.state = ChargeState::Cancelled;
        return true;
    }
    if (*wanted >= fee.amount && fee.periodTo == rent.periodTo)
        return false;
    fee.amount = std::min(fee.amount, *wanted);
    fee.periodTo = rent.periodTo;
    fee.description = lateFeeText(rent.description);
    return true;
}

bool isOutgrown(const Charge &charge, const Lease &lease)
{
    const auto rent = wantedOf(charge, lease);
    return !rent || rent->to != charge.periodTo;
}

bool wantsMoreDays(const Charge &charge, const Lease &lease)
{
    const auto rent = wantedOf(charge, lease);
    return rent && charge.periodTo < rent->to;
}

} // namespace freehold::rent
