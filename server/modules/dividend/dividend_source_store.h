// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/dividend/dividend_types.h"

#include <set>
#include <vector>

namespace freehold::dividend {

/// SQL of `distribution_adjustments`.
class AdjustmentStore {
public:
    [[nodiscard]] static std::vector<Adjustment> of(Sql &sql, const DistributionId &id);
    /// In place of all there were.
    static void replace(Sql &sql, const DistributionId &id, const std::vector<Adjustment> &adjustments);
};

/// SQL of `distribution_sources`: what is distributed already.
class SourceStore {
public:
    /// Every id of that kind that an approved or funded distribution of the property has taken. A proposal that is its distribution's no
    /// more has taken nothing, nor has a cancelled distribution.
    [[nodiscard]] static std::set<QString> taken(Sql &sql, const PropertyId &property, LineKind kind);
    static void take(Sql &sql, const ProposalId &proposal, const Statement &statement);
};

} // namespace freehold::dividend
