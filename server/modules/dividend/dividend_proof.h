// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/dividend/dividend_dependencies.h"
#include "server/modules/dividend/dividend_types.h"
#include "server/modules/dividend/dividend_verification.h"

namespace freehold::dividend {

/// Fetches from the chain what it takes to verify a distribution.
class DividendProof {
public:
    DividendProof(Core &core, const DividendDependencies &modules) : m_core(core), m_modules(modules) { }

    [[nodiscard]] Task<Verdict> verify(DistributionId id, std::optional<QByteArray> statement);

private:
    [[nodiscard]] Task<LoggedDistribution> read(Distribution distribution);
    [[nodiscard]] Task<std::map<evm::Address, int>> countriesOf(std::vector<LoggedTransfer> transfers);

    Core &m_core;
    const DividendDependencies &m_modules;
};

} // namespace freehold::dividend
