// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/actor.h"
#include "server/modules/dividend/dividend_dependencies.h"
#include "server/modules/dividend/dividend_store.h"

namespace freehold::dividend {

/// Who may see what. What one may not see is not found.
class DividendAccess {
public:
    explicit DividendAccess(const DividendDependencies &modules) : m_modules(modules) { }

    /// For those who run dividends, and the property's manager.
    void requireSeen(Sql &sql, const Actor &actor, const PropertyId &property) const;
    [[nodiscard]] Distribution seen(Sql &sql, const Actor &actor, const DistributionId &id) const;
    /// The same, and whoever got something of it; with what that is.
    struct Held {
        Distribution distribution;
        std::vector<Payment> payments; ///< the actor's
    };
    [[nodiscard]] Held held(Sql &sql, const Actor &actor, const DistributionId &id) const;
    [[nodiscard]] std::vector<evm::Address> walletsOf(Sql &sql, const Actor &actor) const;

private:
    [[nodiscard]] bool runs(Sql &sql, const Actor &actor, const PropertyId &property) const;

    const DividendDependencies &m_modules;
};

/// Conflict "wrong_state" with the state it is in.
void requireState(const Distribution &distribution, DistributionState needed);

} // namespace freehold::dividend
