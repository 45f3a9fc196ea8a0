// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/dividend/dividend_dependencies.h"
#include "server/modules/dividend/dividend_types.h"
#include "server/modules/governance/governance.h"
#include "shared/api/dividend_api.h"

namespace freehold::dividend {

/// What a wallet is owed and will never be able to get is paid to another one, as two people decide. The contract pays all that is owed when the Safe executes,
/// to whichever wallet it is told: so the signers are told whose that is, and a proposal lives no longer than its amount.
class DividendRedirections {
public:
    DividendRedirections(Core &core, const DividendDependencies &modules) : m_core(core), m_modules(modules) { }

    /// Throws NotFound, Conflict "redirection_proposed" while another one of that wallet waits for signatures, and what the contract would say.
    [[nodiscard]] Task<governance::Proposal> propose(Actor actor, PropertyId property, evm::Address creditor,
                                                     api::RedirectionRequest request);
    /// Refuses the open ones whose title names another amount than the wallet is owed by now: whoever signed read that.
    [[nodiscard]] Task<> giveUp(PropertyId property, evm::Address creditor);

private:
    /// OPEN and EXECUTING.
    [[nodiscard]] std::vector<governance::Proposal> underWay(Sql &sql, const PropertyId &property,
                                                             const evm::Address &creditor) const;
    void requireNone(Sql &sql, const PropertyId &property, const evm::Address &creditor) const;
    /// "same_investor", "another_investor" or "unknown", as the registry has it.
    [[nodiscard]] Task<QString> ownerOf(evm::Address wallet, evm::Address beside);
    [[nodiscard]] Task<quint64> investorOf(evm::Address wallet);

    Core &m_core;
    const DividendDependencies &m_modules;
};

} // namespace freehold::dividend
