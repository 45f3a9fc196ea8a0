// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/rent/rent_types.h"

/// What a new end of a lease makes of that which is charged already, without any database.
namespace freehold::rent {

/// A month's charge that is due or cancelled becomes what the lease's days want, at the rent it was charged with. False when
/// it is that already.
bool fitToLease(Charge &charge, const Lease &lease, QDate today);
/// The same for the fee of rent that was late: never more than it was, and cancelled with its rent.
bool fitToRent(Charge &fee, const Charge &rent, const api::LateFeeRule &rule);

/// Whether the lease wants other days of the charge's month.
[[nodiscard]] bool isOutgrown(const Charge &charge, const Lease &lease);
/// Whether it wants more of them.
[[nodiscard]] bool wantsMoreDays(const Charge &charge, const Lease &lease);

} // namespace freehold::rent
