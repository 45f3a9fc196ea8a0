// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/dividend/dividend_access.h"
#include "server/modules/governance/governance.h"
#include "shared/api/dividend_api.h"

namespace freehold::dividend {

/// What was funded and cannot be paid, because its snapshot is too late or the token stays paused: the Safe takes the money back.
class DividendCancellation {
public:
    DividendCancellation(Core &core, const DividendDependencies &modules)
        : m_core(core), m_modules(modules), m_access(modules)
    {
    }

    /// Of one without a snapshot. Throws NotFound, Conflict "wrong_state" and "cancellation_proposed", and what the contract would say.
    [[nodiscard]] Task<governance::Proposal> propose(Actor actor, DistributionId id, api::CancellationRequest request);

private:
    [[nodiscard]] Distribution requireCancellable(Sql &sql, const Actor &actor, const DistributionId &id) const;

    Core &m_core;
    const DividendDependencies &m_modules;
    DividendAccess m_access;
};

} // namespace freehold::dividend
