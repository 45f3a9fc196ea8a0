// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/rent/rent_charge_life.h"

namespace freehold::rent {

/// What the calendar does: charges months, announces what is due, and adds fees to what is late. Each can be repeated at any
/// time, and makes up for what a server that stood still has missed.
class RentBilling {
public:
    RentBilling(Core &core, ChargeLife &life, RentMessages &messages) : m_core(core), m_life(life), m_messages(messages)
    {
    }

    /// Charges every month of the lease that is near enough, and stores the lease.
    void chargeMonths(Sql &sql, Lease &lease);
    /// Whether that would do anything today.
    [[nodiscard]] bool isToCharge(const Lease &lease) const;
    /// Tells the tenant where the charge stands today, and adds the fee when it is late.
    void remind(Sql &sql, const ChargeId &id);
    [[nodiscard]] bool isToRemind(Sql &sql, const Charge &charge) const;

    [[nodiscard]] QDate today() const { return m_life.today(); }

private:
    [[nodiscard]] Told toldToday(Sql &sql, const Charge &charge) const;
    [[nodiscard]] std::optional<Charge> addLateFee(Sql &sql, const Charge &late);

    Core &m_core;
    ChargeLife &m_life;
    RentMessages &m_messages;
};

} // namespace freehold::rent
