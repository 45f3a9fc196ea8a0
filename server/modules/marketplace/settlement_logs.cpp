// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/settlement_logs.h"

#include "generated/contracts/marketplace.h"
#include "server/core/log/log.h"
#include "server/modules/marketplace/book_store.h"
#include "server/modules/marketplace/failed_trade.h"
#include "server/modules/marketplace/marketplace_events.h"
#include "server/modules/marketplace/order_messages.h"
#include "server/modules/marketplace/order_store.h"
#include "server/modules/marketplace/unknown_trade_store.h"

namespace freehold::marketplace {

namespace {

namespace market_abi = contracts::marketplace;
using blockchain::ChainLog;

LogPosition positionOf(const ChainLog &log) { return {log.transactionHash, log.logIndex}; }

Usdc usdcOf(const evm::U256 &amount) { return {static_cast<qint64>(amount.toUint64().value())}; }

/// The trade that a log of two orders speaks of; the operator's key may have been used past this server.
std::optional<Trade> tradeOf(Sql &sql, const evm::Hash32 &one, const evm::Hash32 &other, quint64 shares)
{
    const auto first = OrderStore::findByHash(sql, one);
    const auto second = OrderStore::findByHash(sql, other);
    if (!first || !second)
        return std::nullopt;
    return TradeStore::findUnended(sql, first->id, second->id, {static_cast<qint64>(shares)});
}

/// Somebody settled past this server: an error, as only the operator's key and the Safe can.
template <typename Event>
void reportUnknown(Sql &sql, const ChainLog &log, const QString &kind, const Event &event)
{
    log::error("trade_unknown", {{"transaction", log.transactionHash.toHex()}, {"kind", kind}});
    UnknownTrades::insert(sql,
                          {.log = positionOf(log),
                           .kind = kind,
                           .token = event.token,
                           .shares = QString::number(event.shares),
                           .at = log.blockTime});
}

} // namespace

SettlementLogs::SettlementLogs(Core &core, const MarketplaceDependencies &modules)
    : m_core(core), m_modules(modules), m_news(core, modules)
{
    const auto &all = modules.blockchain.contracts().all;
    const auto market = all.find("marketplace");
    if (market == all.end())
        return;
    m_market = market->second;
    modules.blockchain.watch({m_market});
    on(market_abi::TradeExecuted::kTopic0, &SettlementLogs::applyExecuted, &SettlementLogs::revertExecuted);
    on(market_abi::TradeFailed::kTopic0, &SettlementLogs::applyFailed, &SettlementLogs::revertFailed);
}

void SettlementLogs::on(const evm::Hash32 &topic0, Handler apply, Handler revert)
{
    const auto ours = [this](Handler handler) {
        return [this, handler](Sql &sql, const ChainLog &log) {
            if (log.address == m_market)
                (this->*handler)(sql, log);
        };
    };
    m_modules.blockchain.onLog(topic0, {.apply = ours(apply), .revert = ours(revert)});
}

void SettlementLogs::applyExecuted(Sql &sql, const ChainLog &log)
{
    const auto event = decodedLog<market_abi::TradeExecuted>(log);
    auto trade = tradeOf(sql, event.buyOrderHash, event.sellOrderHash, event.shares);
    if (!trade)
        return reportUnknown(sql, log, "EXECUTED", event);
    // One that had failed in a block that is gone may succeed after all; its shares were given back meanwhile.
    const bool isLate = trade->state == TradeState::Failed;
    trade->state = TradeState::Settled;
    trade->buyerFee = usdcOf(event.buyerFee);
    trade->sellerFee = usdcOf(event.sellerFee);
    trade->transactionHash = log.transactionHash;
    trade->failureReason = std::nullopt;
    trade->fault = std::nullopt;
    trade->settledAt = log.blockTime;
    TradeStore::finish(sql, *trade, positionOf(log));
    for (const OrderId &order : {trade->buy, trade->sell})
        settle(sql, order, trade->shares, isLate);
    m_core.outbox.append(sql, TradeChanged{trade->id});
    m_news.settled(sql, *trade);
}

void SettlementLogs::settle(Sql &sql, const OrderId &id, Shares shares, bool isLate)
{
    if (isLate)
        OrderStore::matchAgain(sql, id, shares);
    OrderStore::addSettled(sql, id, shares);
    m_core.outbox.append(sql, OrderChanged{id});
    Order order = OrderStore::get(sql, id);
    // What had ended it was in a block that is gone.
    const bool isFullAfterAll = order.standing != OrderState::Open && order.settled == order.terms.shares;
    if (!isLate && !isFullAfterAll)
        return;
    if (isFullAfterAll) {
        order.standing = OrderState::Open;
        order.reason = std::nullopt;
        order.closedAt = std::nullopt;
    }
    // The book had the shares back, and learns that they are gone.
    order.revision = BookStore::nextRevision(sql, order.property);
    OrderStore::setStanding(sql, order);
}

void SettlementLogs::revertExecuted(Sql &sql, const ChainLog &log)
{
    const auto trade = TradeStore::findByLog(sql, positionOf(log));
    if (!trade)
        return UnknownTrades::remove(sql, positionOf(log));
    TradeStore::reopen(sql, trade->id);
    m_core.outbox.append(sql, TradeChanged{trade->id});
    for (const OrderId &order : {trade->buy, trade->sell}) {
        OrderStore::addSettled(sql, order, {-trade->shares.count});
        m_core.outbox.append(sql, OrderChanged{order});
    }
}

void SettlementLogs::applyFailed(Sql &sql, const ChainLog &log)
{
    const auto event = decodedLog<market_abi::TradeFailed>(log);
    auto trade = tradeOf(sql, event.restingHash, event.takingHash, event.shares);
    if (!trade)
        return reportUnknown(sql, log, "FAILED", event);
    const bool isNews = trade->state != TradeState::Failed;
    trade->state = TradeState::Failed;
    trade->failureReason = blockchain::decodeRevert(event.reason).reason;
    trade->fault = static_cast<Fault>(event.fault);
    trade->transactionHash = log.transactionHash;
    TradeStore::finish(sql, *trade, positionOf(log));
    if (!isNews)
        return; // in another block before; its shares were given back then
    for (const OrderId &order : {trade->buy, trade->sell})
        OrderStore::takeBackMatched(sql, order, trade->shares);
    const Fault blame = blameOf(*trade, OrderStore::get(sql, trade->resting));
    for (const OrderId &order : {trade->buy, trade->sell})
        goOn(sql, *trade, order, blame);
    m_core.outbox.append(sql, TradeChanged{trade->id});
    m_news.failed(sql, *trade);
}

/// Its shares stay given back: the orders may have traded since. A log that comes again ends the trade anew.
void SettlementLogs::revertFailed(Sql &sql, const ChainLog &log)
{
    if (const auto trade = TradeStore::findByLog(sql, positionOf(log)))
        TradeStore::forgetLog(sql, trade->id);
    else
        UnknownTrades::remove(sql, positionOf(log));
}

void SettlementLogs::goOn(Sql &sql, const Trade &trade, const OrderId &id, Fault blame)
{
    Order order = afterFailure(OrderStore::get(sql, id), trade, blame, m_core.clock.now());
    order.revision = BookStore::nextRevision(sql, order.property);
    OrderStore::setStanding(sql, order);
    m_core.outbox.append(sql, OrderChanged{id});
}

} // namespace freehold::marketplace
