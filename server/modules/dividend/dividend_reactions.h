// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/dividend/dividend_events.h"
#include "server/modules/dividend/dividend_investor.h"
#include "server/modules/dividend/dividend_redirections.h"
#include "server/modules/dividend/dividend_service.h"
#include "server/modules/governance/governance.h"

namespace freehold::dividend {

/// Proposals that came to nothing, "me:dividends" for those who get them, and "admin:distributions" for those who run them.
class DividendReactions {
public:
    DividendReactions(Core &core, DividendService &service, DividendInvestor &investor,
                      DividendRedirections &redirections);

private:
    [[nodiscard]] Task<> onRefused(governance::ProposalRefused event, Job job);
    [[nodiscard]] Task<> onFailed(governance::ProposalFailed event, Job job);
    [[nodiscard]] Task<> undo(ProposalId proposal, QString reason, Job job);
    [[nodiscard]] Task<> onDistributionChanged(DistributionChanged event, Job job);
    [[nodiscard]] Task<> onDebtChanged(DebtChanged event, Job job);
    [[nodiscard]] Task<> onDividendsChanged(DividendsChanged event, Job job);
    [[nodiscard]] Task<std::optional<QJsonObject>> dividendsSnapshot(Actor actor);
    [[nodiscard]] Task<std::optional<QJsonObject>> queueSnapshot(Actor actor);

    Core &m_core;
    DividendService &m_service;
    DividendInvestor &m_investor;
    DividendRedirections &m_redirections;
};

} // namespace freehold::dividend
