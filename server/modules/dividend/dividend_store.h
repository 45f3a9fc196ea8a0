// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/dividend/dividend_columns.h"
#include "server/modules/dividend/dividend_types.h"

#include <vector>

namespace freehold::dividend {

/// SQL of `distributions`.
class DistributionStore {
public:
    /// A draft.
    static void insert(Sql &sql, const Distribution &draft);
    /// Throws NotFound.
    [[nodiscard]] static Distribution get(Sql &sql, const DistributionId &id);
    [[nodiscard]] static std::optional<Distribution> find(Sql &sql, const DistributionId &id);
    [[nodiscard]] static std::optional<Distribution> findProposed(Sql &sql, const ProposalId &proposal);
    struct Filter {
        std::optional<PropertyId> property;
        std::optional<DistributionState> state;
        std::optional<DistributionId> before; ///< newest first
        int limit = 50;
    };
    [[nodiscard]] static std::vector<Distribution> list(Sql &sql, const Filter &filter);
    /// A draft, or one that waits for signatures.
    [[nodiscard]] static std::optional<Distribution> open(Sql &sql, const PropertyId &property);
    /// Of the property, the one whose period is the latest, of those that were approved and neither discarded nor cancelled.
    [[nodiscard]] static std::optional<Distribution> latestApproved(Sql &sql, const PropertyId &property);
    /// Funded and neither complete nor cancelled, oldest first.
    [[nodiscard]] static std::vector<Distribution> toPay(Sql &sql);
    [[nodiscard]] static std::vector<Distribution> ofToken(Sql &sql, const evm::Address &token);

    static void discard(Sql &sql, const DistributionId &id, TimeMs now);
    static void approve(Sql &sql, const DistributionId &id, const ApprovedTerms &terms);
    /// A draft again.
    static void undoApproval(Sql &sql, const DistributionId &id, const QString &setback);

    // What the chain has logged, and its opposites.
    static void setFunded(Sql &sql, const DistributionId &id, const std::optional<ChainStep> &step);
    static void setCancelled(Sql &sql, const DistributionId &id, const std::optional<TimeMs> &at);
    static void setSnapshot(Sql &sql, const DistributionId &id, const std::optional<Snapshot> &snapshot);
    static void setCompletion(Sql &sql, const DistributionId &id, const std::optional<Completion> &completion);
};

} // namespace freehold::dividend
