// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/repeating.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/token/owed_store.h"
#include "server/modules/token/token_dependencies.h"

#include <map>
#include <utility>

namespace freehold::token {

inline const QString kOwedPurpose = QStringLiteral("owed_payment");

/// Pays refunds that could not be paid as soon as they can. What is owed is read from what the chain has logged;
/// whether it can be paid the contract is asked, ever more rarely, so that a wallet that stays blocked costs no gas and no rows.
class OwedPayments {
public:
    OwedPayments(Core &core, TokenDependencies modules, int everySeconds);
    void start() { m_sweeps.start(); }
    [[nodiscard]] Task<> stop() { return m_sweeps.stop(); }

    /// One turn: every debt whose rest is over.
    [[nodiscard]] Task<> sweep();

private:
    struct Rest {
        int refusals = 0;
        TimeMs until;
    };
    using Reader = DebtChange (*)(const blockchain::ChainLog &);
    using Debtor = std::pair<evm::Address, evm::Address>; ///< token and wallet
    void watch(const evm::Hash32 &topic0, Reader reader);
    void apply(Sql &sql, const DebtChange &change);
    [[nodiscard]] Task<bool> isPayable(Debt debt);
    void restAfterRefusal(const Debt &debt);
    void send(Sql &sql, const Debt &debt);

    Core &m_core;
    TokenDependencies m_modules;
    evm::Address m_primarySale;
    /// In memory only: a server that starts asks about everybody once.
    std::map<Debtor, Rest> m_rests;
    Repeating m_sweeps;
};

} // namespace freehold::token
