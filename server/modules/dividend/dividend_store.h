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
    /// The one that waits for this proposal, or did when it was funded.
    [[nodiscard]] static std::optional<Distribution> findProposed(Sql &sql, const ProposalId &proposal);
    struct Filter {
        std::optional<PropertyId> property;
        std::optional<DistributionState> state;
        std::optional<DistributionId> before; ///< newest first
        int limit = 50;
    };
    [[nodiscard]] static std::vector<Distribution> list(Sql &sql, const Filter &filter);
    /// A draft, or one that waits for signatures. There is one at most, but for what a reorganisation has made unfunded.
    [[nodiscard]] static std::optional<Distribution> open(Sql &sql, const PropertyId &property);
    /// Approved or funded, and it may still be refused or cancelled: nobody is paid of it yet.
    [[nodiscard]] static std::optional<Distribution> beforeSnapshot(Sql &sql, const PropertyId &property);
    /// Of the property, the one whose period is the latest, of those that are approved or funded and not cancelled.
    [[nodiscard]] static std::optional<Distribution> latestApproved(Sql &sql, const PropertyId &property);
    /// Funded and neither complete nor cancelled, oldest first.
    [[nodiscard]] static std::vector<Distribution> toPay(Sql &sql);
    [[nodiscard]] static std::vector<Distribution> ofToken(Sql &sql, const evm::Address &token);

    static void discard(Sql &sql, const DistributionId &id, TimeMs now);
    /// Keeps the terms for good, and has them wait for signatures.
    static void approve(Sql &sql, const DistributionId &id, const ApprovedTerms &terms);
    /// The proposal came to nothing: a draft again, unless it is funded meanwhile.
    static void undoApproval(Sql &sql, const DistributionId &id, const QString &setback);

    // What the chain has logged, and its opposites.
    struct Funding {
        ChainStep step;
        ProposalId proposal; ///< whose terms the log has
    };
    static void setFunded(Sql &sql, const DistributionId &id, const std::optional<Funding> &funding);
    static void setCancelled(Sql &sql, const DistributionId &id, const std::optional<ChainStep> &step);
    static void setSnapshot(Sql &sql, const DistributionId &id, const std::optional<Snapshot> &snapshot);
    static void setCompletion(Sql &sql, const DistributionId &id, const std::optional<Completion> &completion);
};

} // namespace freehold::dividend
