// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/actor.h"
#include "server/modules/governance/governance.h"
#include "server/modules/token/approval_store.h"
#include "server/modules/token/token_dependencies.h"
#include "shared/api/transfer_approval_api.h"

namespace freehold::token {

struct ApprovalView {
    qint64 id = 0;
    api::TransferApprovalAnswer answer;
};

/// Approvals of single transfers, which are the Safe's to give: proposals for the admins to sign, and what became of them.
class ApprovalService {
public:
    ApprovalService(Core &core, TokenDependencies modules) : m_core(core), m_modules(modules) { }

    /// Throws RuleRefused "approval_not_needed" where the token has no such rule; what the contract would refuse is refused
    /// with its reason.
    [[nodiscard]] Task<governance::Proposal> propose(Actor actor, PropertyId id, api::TransferApprovalRequest request);
    /// Newest first; one more than `limit` when there is another page.
    [[nodiscard]] Task<std::vector<ApprovalView>> list(PropertyId id, std::optional<qint64> before, int limit);

private:
    Core &m_core;
    TokenDependencies m_modules;
};

} // namespace freehold::token
