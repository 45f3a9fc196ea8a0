// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/repeating.h"
#include "server/modules/dividend/dividend_access.h"
#include "server/modules/dividend/dividend_attempts.h"
#include "server/modules/dividend/dividend_config.h"
#include "server/modules/dividend/dividend_debt_store.h"
#include "server/modules/dividend/dividend_payment_store.h"

#include <map>

namespace freehold::dividend {

/// Dividends that could not be paid with their page. They are paid as soon as the contract says that it goes through; it is asked
/// ever more rarely, so that a wallet that stays blocked costs no gas. Or the Safe sends them to another wallet (DividendRedirections).
class DividendDebts {
public:
    DividendDebts(Core &core, const DividendConfig &config, const DividendDependencies &modules);
    void start() { m_sweeps.start(); }
    [[nodiscard]] Task<> stop() { return m_sweeps.stop(); }

    /// One turn: every debt whose rest is over.
    [[nodiscard]] Task<> sweep();

    [[nodiscard]] Task<std::vector<Debt>> list();
    /// At once. What the contract would refuse is refused with its reason. Throws NotFound, Conflict "payment_in_progress".
    [[nodiscard]] Task<Debt> pay(Actor actor, PropertyId property, evm::Address creditor);
    /// Passes withheld tax on to the Treasury. Throws NotFound, Conflict "payment_in_progress", and what the contract says.
    [[nodiscard]] Task<Usdc> releaseWithheld(Actor actor, PropertyId property);

private:
    struct Rest {
        int refusals = 0;
        TimeMs until;
    };
    [[nodiscard]] Task<> payWhoCanBePaid();
    [[nodiscard]] Task<bool> isPayable(Debt debt);
    [[nodiscard]] Task<QByteArray> simulated(QByteArray data);
    [[nodiscard]] Attempts attemptsOf(Sql &sql, const Debt &debt);
    void send(Sql &sql, const Debt &debt, Attempts &attempts);

    Core &m_core;
    const DividendDependencies &m_modules;
    /// In memory only: a server that starts asks about everybody once.
    std::map<std::pair<evm::Address, evm::Address>, Rest> m_rests;
    Repeating m_sweeps;
};

/// Throws NotFound.
[[nodiscard]] Debt requireDebt(Sql &sql, const DividendDependencies &modules, const PropertyId &property,
                               const evm::Address &creditor);

} // namespace freehold::dividend
