// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/traded_lots.h"

#include "generated/contracts/marketplace.h"
#include "server/modules/token/holdings_store.h"
#include "server/modules/token/token_log_values.h"

namespace freehold::token {

namespace {

using blockchain::ChainLog;
using contracts::marketplace::TradeExecuted;

/// With what the market kept of it.
Usdc costOf(const TradeExecuted &trade)
{
    const Usdc quote{static_cast<qint64>(trade.shares) * static_cast<qint64>(trade.price)};
    return {quote.micro + countOf(trade.buyerFee)};
}

void setCost(Sql &sql, const ChainLog &log, const TradeExecuted &trade, std::optional<Usdc> cost)
{
    const ShareTransfer delivery{.token = trade.token,
                                 .transactionHash = log.transactionHash,
                                 .logIndex = log.logIndex,
                                 .blockNumber = log.blockNumber,
                                 .sender = trade.seller,
                                 .receiver = trade.buyer,
                                 .shares = {static_cast<qint64>(trade.shares)},
                                 .at = log.blockTime};
    HoldingsStore::setCostOfLastBefore(sql, delivery, cost);
}

} // namespace

TradedLots::TradedLots(blockchain::BlockchainModule &blockchain)
{
    const auto &all = blockchain.contracts().all;
    const auto market = all.find(QStringLiteral("marketplace"));
    if (market == all.end())
        return;
    const auto handler = [address = market->second](bool isApplied) {
        return [=](Sql &sql, const ChainLog &log) {
            if (log.address != address)
                return;
            const auto trade = decodedLog<TradeExecuted>(log);
            setCost(sql, log, trade, isApplied ? std::optional(costOf(trade)) : std::nullopt);
        };
    };
    blockchain.onLog(TradeExecuted::kTopic0, {.apply = handler(true), .revert = handler(false)});
}

} // namespace freehold::token
