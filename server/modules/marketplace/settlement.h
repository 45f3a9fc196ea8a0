// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/repeating.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/marketplace/marketplace_config.h"
#include "server/modules/marketplace/marketplace_dependencies.h"
#include "server/modules/marketplace/trade_store.h"

namespace freehold::marketplace {

/// Of the transactions that settle; the reference is the batch.
inline const QString kSettlementPurpose = "market_settlement";

/// Sends matches to the chain, in batches. What became of each is said by its log alone; a transaction that came to nothing as a
/// whole says nothing of its trades, which are sent again later, each alone.
class Settlement {
public:
    /// So many at a time: others wait for the operator's key too.
    static constexpr qint64 kBatchesAtOnce = 4;
    /// After so many settlements of a trade that came to nothing as a whole somebody has to look; fewer may be chance.
    static constexpr qint64 kStuckAfter = 3;

    Settlement(Core &core, const MarketplaceConfig &config, const MarketplaceDependencies &modules);
    void start() { m_sweeps.start(); }
    [[nodiscard]] Task<> stop() { return m_sweeps.stop(); }

    /// One turn.
    [[nodiscard]] Task<> sweep();
    /// The transaction came to nothing.
    void takeBack(Sql &sql, const blockchain::ChainTransactionFailed &news);

private:
    static constexpr int kTradesPerTurn = 500;

    /// An alarm while trades are stuck.
    [[nodiscard]] Task<> ring();
    void gather(Sql &sql);
    void send(Sql &sql, const std::vector<Trade> &batch);

    Core &m_core;
    const MarketplaceDependencies &m_modules;
    Repeating m_sweeps;
};

} // namespace freehold::marketplace
