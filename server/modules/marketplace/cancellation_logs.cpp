// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/cancellation_logs.h"

#include "generated/contracts/marketplace.h"
#include "server/core/clock.h"
#include "server/modules/marketplace/book_store.h"
#include "server/modules/marketplace/cancellation_store.h"
#include "server/modules/marketplace/cancelled_hash_store.h"
#include "server/modules/marketplace/marketplace_events.h"
#include "server/modules/marketplace/order_store.h"

namespace freehold::marketplace {

namespace {

namespace market_abi = contracts::marketplace;
using blockchain::ChainLog;
using blockchain::decodedLog;

ChainCancel doneBy(const ChainLog &log)
{
    return {.state = ChainCancelState::Done,
            .reason = std::nullopt,
            .transactionHash = log.transactionHash,
            .doneAt = log.blockTime};
}

bool isDoneBy(const ChainCancel &cancel, const ChainLog &log)
{
    return cancel.state == ChainCancelState::Done && cancel.transactionHash == log.transactionHash;
}

void setOutcome(Sql &sql, std::optional<OrderCancellation> cancellation, const ChainCancel &outcome)
{
    if (!cancellation)
        return; // not asked of this server
    cancellation->outcome = outcome;
    CancellationStore::setOutcome(sql, *cancellation);
}

/// The log names the epoch that begins.
quint64 endedEpoch(const market_abi::AllOrdersCancelled &event) { return event.epoch - 1; }

} // namespace

CancellationLogs::CancellationLogs(Core &core, const MarketplaceDependencies &modules)
    : m_core(core), m_blockchain(modules.blockchain)
{
    const auto &all = modules.blockchain.contracts().all;
    const auto market = all.find("marketplace");
    if (market == all.end())
        return;
    m_market = market->second;
    on(market_abi::OrderCancelled::kTopic0, &CancellationLogs::applyOne, &CancellationLogs::revertOne);
    on(market_abi::AllOrdersCancelled::kTopic0, &CancellationLogs::applyAll, &CancellationLogs::revertAll);
}

void CancellationLogs::on(const evm::Hash32 &topic0, Handler apply, Handler revert)
{
    const auto ours = [this](Handler handler) {
        return [this, handler](Sql &sql, const ChainLog &log) {
            if (log.address == m_market)
                (this->*handler)(sql, log);
        };
    };
    m_blockchain.onLog(topic0, {.apply = ours(apply), .revert = ours(revert)});
}

void CancellationLogs::applyOne(Sql &sql, const ChainLog &log)
{
    const auto event = decodedLog<market_abi::OrderCancelled>(log);
    const auto order = OrderStore::findByHash(sql, event.orderHash);
    if (!order) // it may be placed yet
        return CancelledHashes::insert(sql, {log.transactionHash, log.logIndex}, event.maker, event.orderHash);
    if (order->terms.maker != event.maker)
        return;
    setOutcome(sql, CancellationStore::findOfOrder(sql, order->id), doneBy(log));
    end(sql, *order, doneBy(log));
}

void CancellationLogs::revertOne(Sql &sql, const ChainLog &log)
{
    const auto event = decodedLog<market_abi::OrderCancelled>(log);
    CancelledHashes::remove(sql, {log.transactionHash, log.logIndex});
    const auto order = OrderStore::findByHash(sql, event.orderHash);
    if (!order || !order->chainCancel || !isDoneBy(*order->chainCancel, log))
        return;
    setOutcome(sql, CancellationStore::findOfOrder(sql, order->id), ChainCancel{});
    reopen(sql, *order);
}

void CancellationLogs::applyAll(Sql &sql, const ChainLog &log)
{
    const auto event = decodedLog<market_abi::AllOrdersCancelled>(log);
    setOutcome(sql, CancellationStore::findOfEpoch(sql, event.maker, endedEpoch(event)), doneBy(log));
    for (const Order &order : OrderStore::stillSigned(sql, event.maker, endedEpoch(event), log.blockTime))
        end(sql, order, doneBy(log));
}

void CancellationLogs::revertAll(Sql &sql, const ChainLog &log)
{
    const auto event = decodedLog<market_abi::AllOrdersCancelled>(log);
    const auto cancellation = CancellationStore::findOfEpoch(sql, event.maker, endedEpoch(event));
    if (cancellation && isDoneBy(cancellation->outcome, log))
        setOutcome(sql, cancellation, ChainCancel{});
    for (const Order &order : OrderStore::cancelledBy(sql, event.maker, log.transactionHash))
        reopen(sql, order);
}

void CancellationLogs::end(Sql &sql, Order order, const ChainCancel &cancel)
{
    order.chainCancel = cancel;
    OrderStore::setChainCancel(sql, order);
    const bool isAlive = order.standing == OrderState::Open || order.standing == OrderState::Suspended;
    if (isAlive && order.settled != order.terms.shares) {
        order.standing = OrderState::Cancelled;
        order.reason = "cancelled_on_chain";
        order.closedAt = m_core.clock.now();
        order.revision = BookStore::nextRevision(sql, order.property);
        OrderStore::setStanding(sql, order);
    }
    m_core.outbox.append(sql, OrderChanged{order.id});
}

void CancellationLogs::reopen(Sql &sql, Order order)
{
    const bool isAskedFor = CancellationStore::findOfOrder(sql, order.id).has_value()
        || CancellationStore::findOfEpoch(sql, order.terms.maker, order.terms.epoch).has_value();
    order.chainCancel = isAskedFor ? std::optional(ChainCancel{}) : std::nullopt;
    OrderStore::setChainCancel(sql, order);
    m_core.outbox.append(sql, OrderChanged{order.id});
}

} // namespace freehold::marketplace
