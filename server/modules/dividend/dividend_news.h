// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/dividend/dividend_debt_store.h"
#include "server/modules/dividend/dividend_dependencies.h"
#include "server/modules/dividend/dividend_payment_store.h"
#include "server/modules/dividend/dividend_types.h"

namespace freehold::dividend {

/// Tells holders what became of their dividends, and whoever watches that something did. In the caller's transaction.
class DividendNews {
public:
    DividendNews(Core &core, const DividendDependencies &modules) : m_core(core), m_modules(modules) { }

    /// A page paid these, or owes them.
    void settled(Sql &sql, const Distribution &distribution, const std::vector<evm::Address> &wallets);
    /// A debt of this wallet was paid to that one, or moved there.
    void debtPaid(Sql &sql, const Debt &debt, const evm::Address &to);
    void debtMoved(Sql &sql, const Debt &debt, const evm::Address &to);
    /// A page left it owing to the wallet.
    void owed(Sql &sql, const Distribution &distribution, const evm::Address &wallet);
    void changed(Sql &sql, const Distribution &distribution);

private:
    void tell(Sql &sql, const evm::Address &wallet, const QString &kind, QJsonObject values);

    Core &m_core;
    const DividendDependencies &m_modules;
};

} // namespace freehold::dividend
