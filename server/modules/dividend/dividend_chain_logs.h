// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/dividend/dividend_config.h"
#include "server/modules/dividend/dividend_contracts.h"
#include "server/modules/dividend/dividend_news.h"

#include <functional>

namespace freehold::dividend {

/// What the distributor logs of a distribution, forwards and backwards. What was funded is believed of the log: it is one of the proposals that were
/// ever made for the distribution, whatever became of it here. Logs of distributions that this server did not propose are reported and
/// left alone.
class DividendChainLogs {
public:
    DividendChainLogs(Core &core, const DividendConfig &config, const DividendDependencies &modules);

private:
    using Handler = void (DividendChainLogs::*)(Sql &, const blockchain::ChainLog &);
    void on(const evm::Hash32 &topic0, Handler apply, Handler revert);
    /// Of a funded one.
    [[nodiscard]] static std::optional<Distribution> known(Sql &sql, const evm::Hash32 &chainId);

    void applyFunded(Sql &sql, const blockchain::ChainLog &log);
    void revertFunded(Sql &sql, const blockchain::ChainLog &log);
    void applyCancelled(Sql &sql, const blockchain::ChainLog &log);
    void revertCancelled(Sql &sql, const blockchain::ChainLog &log);
    void applySnapshot(Sql &sql, const blockchain::ChainLog &log);
    void revertSnapshot(Sql &sql, const blockchain::ChainLog &log);
    void applyPaid(Sql &sql, const blockchain::ChainLog &log);
    void applyOwed(Sql &sql, const blockchain::ChainLog &log);
    void revertSettled(Sql &sql, const blockchain::ChainLog &log);
    void applyDistributed(Sql &sql, const blockchain::ChainLog &log);
    void revertDistributed(Sql &sql, const blockchain::ChainLog &log);
    /// What left the Treasury's rent, or came back (below zero).
    void book(Sql &sql, const Distribution &distribution, Usdc amount);

    Core &m_core;
    const DividendConfig &m_config;
    const DividendDependencies &m_modules;
    evm::Address m_distributor;
    DividendNews m_news;
};

} // namespace freehold::dividend
