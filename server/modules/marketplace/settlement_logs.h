// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/marketplace/marketplace_dependencies.h"
#include "server/modules/marketplace/trade_news.h"
#include "server/modules/marketplace/trade_store.h"

namespace freehold::marketplace {

/// What the market's logs say of trades, forwards and backwards. A failed trade gives its shares back: the order that
/// stood in nobody's way is in the book again at its old place, the other one is suspended where it may recover, else cancelled.
class SettlementLogs {
public:
    /// Registers the watch and the handlers; nothing where the deployment has no market.
    SettlementLogs(Core &core, const MarketplaceDependencies &modules);

private:
    using Handler = void (SettlementLogs::*)(Sql &, const blockchain::ChainLog &);
    void on(const evm::Hash32 &topic0, Handler apply, Handler revert);

    void applyExecuted(Sql &sql, const blockchain::ChainLog &log);
    void revertExecuted(Sql &sql, const blockchain::ChainLog &log);
    void applyFailed(Sql &sql, const blockchain::ChainLog &log);
    void revertFailed(Sql &sql, const blockchain::ChainLog &log);

    /// `isLate`: it had failed here, and its shares were given back.
    void settle(Sql &sql, const OrderId &order, Shares shares, bool isLate);
    void goOn(Sql &sql, const Trade &trade, const OrderId &order, Fault blame);

    Core &m_core;
    const MarketplaceDependencies &m_modules;
    evm::Address m_market;
    TradeNews m_news;
};

} // namespace freehold::marketplace
