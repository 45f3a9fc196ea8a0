// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/market_pause_logs.h"

#include "generated/contracts/marketplace.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/marketplace/market_pause_store.h"

namespace freehold::marketplace {

namespace {

namespace market_abi = contracts::marketplace;
using blockchain::ChainLog;

} // namespace

MarketPauseLogs::MarketPauseLogs(const MarketplaceDependencies &modules)
{
    const auto &all = modules.blockchain.contracts().all;
    const auto market = all.find("marketplace");
    if (market == all.end())
        return;
    // Tokens pause with the same logs.
    const auto beginsHere = [address = market->second](Sql &sql, const ChainLog &log) {
        if (log.address == address)
            MarketPauses::begin(sql, address, log.blockTime);
    };
    const auto endsHere = [address = market->second](Sql &sql, const ChainLog &log) {
        if (log.address == address)
            MarketPauses::end(sql, address);
    };
    modules.blockchain.onLog(market_abi::Paused::kTopic0, {.apply = beginsHere, .revert = endsHere});
    modules.blockchain.onLog(market_abi::Unpaused::kTopic0, {.apply = endsHere, .revert = beginsHere});
}

} // namespace freehold::marketplace
