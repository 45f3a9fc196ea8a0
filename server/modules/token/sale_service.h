// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/actor.h"
#include "server/modules/governance/governance.h"
#include "server/modules/token/token_dependencies.h"
#include "server/modules/token/token_types.h"

namespace freehold::token {

/// Changes of a sale, which are the Safe's to make: proposals for the admins to sign.
class SaleService {
public:
    SaleService(Core &core, TokenDependencies modules) : m_core(core), m_modules(modules) { }

    /// Close, reopen, cancel or release. What the contract would refuse is refused now, with its reason.
    [[nodiscard]] Task<governance::Proposal> propose(Actor actor, PropertyId id, api::SaleChangeRequest request);

private:
    Core &m_core;
    TokenDependencies m_modules;
};

} // namespace freehold::token
