// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/dividend/dividend_news.h"

namespace freehold::dividend {

/// What the distributor logs of debts and of withheld tax, forwards and backwards. It names a token and a wallet, and means all
/// distributions of that token.
class DividendDebtLogs {
public:
    DividendDebtLogs(Core &core, const DividendDependencies &modules);

private:
    using Handler = std::function<void(Sql &, const blockchain::ChainLog &)>;
    void on(const evm::Hash32 &topic0, Handler apply, Handler revert);
    void pay(Sql &sql, const blockchain::ChainLog &log, const evm::Address &token, const evm::Address &creditor,
             const evm::Address &to);
    void move(Sql &sql, const blockchain::ChainLog &log);

    evm::Address m_distributor;
    const DividendDependencies &m_modules;
    DividendNews m_news;
};

} // namespace freehold::dividend
