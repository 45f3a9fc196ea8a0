// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/repeating.h"
#include "server/modules/rent/rent_billing.h"

namespace freehold::rent {

/// Looks from time to time for what the calendar wants: a durable job for each lease to charge and each charge to tell of,
/// so that one that fails holds up no other.
class RentJobs {
public:
    RentJobs(Core &core, const RentConfig &config, RentBilling &billing);
    void registerHandlers();
    void start() { m_turns.start(); }
    [[nodiscard]] Task<> stop() { return m_turns.stop(); }

    [[nodiscard]] Task<> turn();

private:
    [[nodiscard]] std::optional<LeaseId> enqueueLeases(Sql &sql, const std::optional<LeaseId> &after);
    [[nodiscard]] std::optional<ChargeId> enqueueReminders(Sql &sql, const std::optional<ChargeId> &after);
    [[nodiscard]] Task<> onCharge(Job job);
    [[nodiscard]] Task<> onRemind(Job job);

    Core &m_core;
    RentBilling &m_billing;
    Repeating m_turns;
};

} // namespace freehold::rent
