// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/rent/rent_checkout.h"

#include <vector>

namespace freehold::rent {

/// What a new end of a lease does to what is charged already: rent that is not paid becomes the days that are left, what is
/// paid stays.
class LeaseEnd {
public:
    LeaseEnd(Core &core, ChargeLife &life, RentCheckout &checkout)
        : m_core(core), m_life(life), m_checkout(checkout) { }

    /// Throws Conflict "month_paid_already" for an end that adds days to a month of which a part is no longer due: nobody would
    /// ever charge them.
    static void require(Sql &sql, Lease lease, const std::optional<QDate> &endsOn);
    /// What that end would change and somebody may be paying: rent, and fees for its being late.
    [[nodiscard]] static std::vector<ChargeId> openOnes(Sql &sql, Lease lease, const std::optional<QDate> &endsOn);
    /// So that nobody pays what changes while it changes; to be awaited before set().
    [[nodiscard]] Task<> closeCheckouts(std::vector<ChargeId> charges);
    /// Stores the lease. Throws Conflict "payment_in_progress" for a checkout that was opened since.
    void set(Sql &sql, Lease &lease, const std::optional<QDate> &endsOn, const Actor &actor);

private:
    void adjust(Sql &sql, const Lease &lease, const ChargeId &id, const Actor &actor);
    void requireNoCheckout(Sql &sql, const Charge &charge) const;

    Core &m_core;
    ChargeLife &m_life;
    RentCheckout &m_checkout;
};

} // namespace freehold::rent
