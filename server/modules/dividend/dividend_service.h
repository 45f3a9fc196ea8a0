// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/dividend/dividend_access.h"
#include "server/modules/dividend/dividend_attempts.h"
#include "server/modules/dividend/dividend_check.h"
#include "server/modules/dividend/dividend_config.h"
#include "server/modules/dividend/dividend_contracts.h"
#include "server/modules/dividend/dividend_debt_store.h"
#include "server/modules/governance/governance.h"
#include "shared/api/dividend_api.h"

namespace freehold::dividend {

/// A distribution as those see it who run it.
struct DistributionView {
    Distribution distribution;
    DistributionId id; ///< the distribution's, for paging
    Statement statement;
    QByteArray statementHash;
    WithholdingRates rates; ///< of a draft those that it would be proposed with
    std::vector<Adjustment> adjustments;
    PaymentSums sums;
    std::optional<AttemptsView> snapshotAttempts; ///< of one that waits for its snapshot
    QStringList contradictions;                   ///< looked for only where one distribution is asked for
};

/// From the draft of an income statement to a proposal of the Safe, and back when that comes to nothing.
class DividendService {
public:
    DividendService(Core &core, const DividendConfig &config, const DividendDependencies &modules)
        : m_core(core), m_config(config), m_modules(modules), m_access(modules)
    {
    }

    /// Throws Conflict "property_not_tokenized", "distribution_open", "period_taken", RuleRefused "period_not_over".
    [[nodiscard]] Task<DistributionView> create(Actor actor, PropertyId property, api::DistributionRequest request);
    [[nodiscard]] Task<DistributionView> get(Actor actor, DistributionId id);
    /// Newest first; one more than `limit` when there is another page.
    [[nodiscard]] Task<std::vector<DistributionView>> list(Actor actor, PropertyId property,
                                                           std::optional<DistributionId> before, int limit);
    [[nodiscard]] Task<DistributionView> adjust(Actor actor, DistributionId id, api::AdjustmentsRequest request);
    [[nodiscard]] Task<DistributionView> discard(Actor actor, DistributionId id);
    /// Fixes the statement and proposes it to the Safe. What the contract would refuse is refused now, with its reason.
    /// Throws Conflict "distribution_open" while another may still be cancelled, which would give back what this one builds upon,
    /// "statement_changed" when it is not the one that was looked at, Forbidden "own_property",
    /// RuleRefused "nothing_to_distribute", "distribution_too_large", "token_paused" and "sale_not_settled".
    [[nodiscard]] Task<governance::Proposal> approve(Actor actor, DistributionId id,
                                                     api::DistributionApproval approval);
    /// The proposal was refused or failed: it is a draft again.
    void undoApproval(Sql &sql, const ProposalId &proposal, const QString &reason);

private:
    struct Approvable {
        FundingTerms terms;
        StatementTotals totals;
        QByteArray statement;
        QString propertyName;
    };
    [[nodiscard]] Approvable requireApprovable(Sql &sql, const Actor &actor, const DistributionId &id,
                                               const evm::Hash32 &statementHash) const;
    /// Money that is funded and cannot be paid has to be cancelled by the Safe again.
    [[nodiscard]] Task<> requirePayableToken(evm::Address token);
    /// Only a thorough look adds up every holder's part.
    enum class Look { Brief, Thorough };
    [[nodiscard]] DistributionView viewOf(Sql &sql, const Distribution &distribution, Look look = Look::Brief) const;
    void requireNothingPending(Sql &sql, const PropertyId &property) const;
    void requireFreePeriod(Sql &sql, const PropertyId &property, const api::DistributionRequest &request) const;
    void announce(Sql &sql, const Distribution &distribution);

    Core &m_core;
    const DividendConfig &m_config;
    const DividendDependencies &m_modules;
    DividendAccess m_access;
};

} // namespace freehold::dividend
