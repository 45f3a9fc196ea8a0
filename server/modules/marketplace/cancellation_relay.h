// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/repeating.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/marketplace/marketplace_config.h"
#include "server/modules/marketplace/marketplace_dependencies.h"
#include "server/modules/marketplace/order_cancellation.h"

namespace freehold::marketplace {

/// Brings signed cancellations to the chain. What was matched before one is settled before it: nobody takes back a trade that
/// somebody else counts on. That one is DONE is the chain's word alone.
class CancellationRelay {
public:
    CancellationRelay(Core &core, const MarketplaceConfig &config, const MarketplaceDependencies &modules);
    void start() { m_sweeps.start(); }
    [[nodiscard]] Task<> stop() { return m_sweeps.stop(); }

    [[nodiscard]] Task<> sweep();
    /// The transaction came to nothing: the cancellation FAILED, and may be asked for again.
    void giveUp(Sql &sql, const blockchain::ChainTransactionFailed &news);

private:
    static constexpr int kPerTurn = 50;

    void send(Sql &sql, const OrderCancellation &cancellation);
    [[nodiscard]] QByteArray callOf(Sql &sql, const OrderCancellation &cancellation) const;

    Core &m_core;
    const MarketplaceDependencies &m_modules;
    Repeating m_sweeps;
};

} // namespace freehold::marketplace
