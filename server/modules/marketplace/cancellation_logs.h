// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/marketplace/marketplace_dependencies.h"
#include "server/modules/marketplace/order_cancellation.h"

namespace freehold::marketplace {

/// Cancelled on chain, by whomever it was brought there. An order that was cancelled by a block that is gone stays cancelled
/// here: its maker wanted so. On chain it is not, until the log comes again.
class CancellationLogs {
public:
    /// Registers the handlers; the watch is settlement_logs'.
    CancellationLogs(Core &core, const MarketplaceDependencies &modules);

private:
    using Handler = void (CancellationLogs::*)(Sql &, const blockchain::ChainLog &);
    void on(const evm::Hash32 &topic0, Handler apply, Handler revert);

    void applyOne(Sql &sql, const blockchain::ChainLog &log);
    void revertOne(Sql &sql, const blockchain::ChainLog &log);
    void applyAll(Sql &sql, const blockchain::ChainLog &log);
    void revertAll(Sql &sql, const blockchain::ChainLog &log);

    void end(Sql &sql, Order order, const ChainCancel &cancel);
    void reopen(Sql &sql, Order order);

    Core &m_core;
    evm::Address m_market;
    blockchain::BlockchainModule &m_blockchain;
};

} // namespace freehold::marketplace
