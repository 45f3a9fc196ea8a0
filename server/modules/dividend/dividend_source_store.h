// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/dividend/dividend_types.h"

#include <map>
#include <vector>

namespace freehold::dividend {

/// SQL of `distribution_adjustments`.
class AdjustmentStore {
public:
    [[nodiscard]] static std::vector<Adjustment> of(Sql &sql, const DistributionId &id);
    /// In place of all there were.
    static void replace(Sql &sql, const DistributionId &id, const std::vector<Adjustment> &adjustments);
};

using TakenSources = std::map<SourceKey, UsdCents>;

/// What an approved statement comes to for the management and the building, and what it moves.
struct Parts {
    DistributionId distribution;
    bool isCancelled = false;
    UsdCents feeDue;
    UsdCents fee;
    UsdCents reserveDue;
    UsdCents reserve;

    static Parts fromRow(const Row &row);
};

/// SQL of `distribution_sources`: what is distributed already.
class SourceStore {
public:
    /// What living statements of the property have taken of each source, all of them together; without what adds up to nothing. A
    /// statement lives while its proposal is its distribution's, and that is not cancelled.
    [[nodiscard]] static TakenSources taken(Sql &sql, const PropertyId &property);
    /// Of every statement whose proposal is its distribution's, cancelled ones as well; oldest first.
    [[nodiscard]] static std::vector<Parts> parts(Sql &sql, const PropertyId &property);
    static void take(Sql &sql, const ProposalId &proposal, const Statement &statement);
};

} // namespace freehold::dividend
