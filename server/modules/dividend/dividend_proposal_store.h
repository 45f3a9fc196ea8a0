// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/dividend/dividend_columns.h"
#include "server/modules/dividend/dividend_types.h"

#include <vector>

namespace freehold::dividend {

/// Of the row `d` of `distributions`, the proposal whose terms it has: what was funded, or else what was approved.
inline const QString kOwnProposal = "COALESCE(d.funded_proposal_id, d.approved_proposal_id)";

/// SQL of `distribution_proposals`: what the Safe was asked to sign, kept for good.
class ProposalStore {
public:
    static void insert(Sql &sql, const DistributionId &id, const ApprovedTerms &terms);
    /// All that were ever proposed for the distribution, newest first.
    [[nodiscard]] static std::vector<ApprovedTerms> of(Sql &sql, const DistributionId &id);
};

} // namespace freehold::dividend
