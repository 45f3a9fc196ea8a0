// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/rent/rent.h"

namespace freehold::rent {

/// A property's rent as money: every payment with what has become of it.
class RentLedger {
public:
    explicit RentLedger(const payments::PaymentsModule &payments) : m_payments(payments) { }

    [[nodiscard]] std::vector<RentPayment> payments(Sql &sql, const PropertyId &property) const;

private:
    const payments::PaymentsModule &m_payments;
};

} // namespace freehold::rent
