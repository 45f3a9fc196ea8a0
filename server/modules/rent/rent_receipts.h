// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/rent/rent_access.h"
#include "server/modules/rent/rent_charge_life.h"
#include "server/modules/rent/rent_receipt.h"

#include <QThreadPool>

namespace freehold::rent {

/// Receipts for what was paid, made when they are asked for.
class RentReceipts {
public:
    RentReceipts(Core &core, const RentConfig &config, RentAccess &access, ChargeLife &life);

    /// Throws Conflict "charge_not_paid".
    [[nodiscard]] Task<QByteArray> pdf(Actor actor, ChargeId id);

private:
    [[nodiscard]] Receipt compose(Sql &sql, const Charge &charge) const;

    Core &m_core;
    const RentConfig &m_config;
    RentAccess &m_access;
    ChargeLife &m_life;
    QThreadPool m_printers;
};

} // namespace freehold::rent
