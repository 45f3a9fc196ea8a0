// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/rent/rent_charge_life.h"

namespace freehold::rent {

/// Follows the payments of charges.
class RentReactions {
public:
    RentReactions(Core &core, ChargeLife &life) : m_core(core), m_life(life) { }
    void subscribe();

private:
    [[nodiscard]] Task<> onCollectionChanged(payments::CollectionChanged event, Job job);

    Core &m_core;
    ChargeLife &m_life;
};

} // namespace freehold::rent
