// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/repeating.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/token/owed_store.h"
#include "server/modules/token/token_dependencies.h"

#include <map>

namespace freehold::token {

inline const QString kOwedPurpose = QStringLiteral("owed_payment");

/// Pays refunds that USDC had refused as soon as it does not any more. What is owed is read from what the chain has logged;
/// whether it can be paid the contract is asked, ever more rarely, so that a wallet that stays blocked costs no gas and no rows.
class OwedPayments {
public:
    OwedPayments(Core &core, TokenDependencies modules, int everySeconds);
    void start() { m_sweeps.start(); }
    [[nodiscard]] Task<> stop() { return m_sweeps.stop(); }

    /// One turn: every wallet whose rest is over.
    [[nodiscard]] Task<> sweep();

private:
    struct Rest {
        int refusals = 0;
        TimeMs until;
    };
    void watch();
    [[nodiscard]] Task<bool> isPayable(evm::Address wallet);
    void restAfterRefusal(const Debt &debt);
    void send(Sql &sql, const Debt &debt);

    Core &m_core;
    TokenDependencies m_modules;
    evm::Address m_primarySale;
    /// In memory only: a server that starts asks about everybody once.
    std::map<evm::Address, Rest> m_rests;
    Repeating m_sweeps;
};

} // namespace freehold::token
