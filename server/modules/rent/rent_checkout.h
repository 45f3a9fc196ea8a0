// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/rent/rent_access.h"
#include "server/modules/rent/rent_charge_life.h"

namespace freehold::rent {

/// Paying a charge: one open checkout at a time, whoever asks for it and however often.
class RentCheckout {
public:
    RentCheckout(Core &core, const RentConfig &config, payments::PaymentsModule &payments, RentAccess &access,
                 ChargeLife &life)
        : m_core(core), m_config(config), m_payments(payments), m_access(access), m_life(life)
    {
    }

    /// Where to pay it. Throws Conflict "charge_not_payable", or "payment_in_progress" while a bank is asked for the money.
    [[nodiscard]] Task<QUrl> start(ChargeId id);
    /// Nobody can pay it any more over a checkout that is open; what a bank was asked for comes all the same.
    [[nodiscard]] Task<> close(ChargeId id);

private:
    [[nodiscard]] CollectionId begin(Sql &sql, const ChargeId &id);

    Core &m_core;
    const RentConfig &m_config;
    payments::PaymentsModule &m_payments;
    RentAccess &m_access;
    ChargeLife &m_life;
};

} // namespace freehold::rent
