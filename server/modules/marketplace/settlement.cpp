// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/settlement.h"

#include "generated/contracts/marketplace.h"
#include "server/core/clock.h"
#include "server/core/log/log.h"
#include "server/modules/marketplace/order_messages.h"
#include "server/modules/marketplace/order_store.h"
#include "server/modules/marketplace/settlement_batches.h"
#include "shared/evm/keccak.h"

#include <chrono>
#include <map>

namespace freehold::marketplace {

namespace {

namespace market_abi = contracts::marketplace;

const QString kAlarm = QStringLiteral("settlement_stuck");

market_abi::Order encoded(const Order &order)
{
    const OrderTerms &terms = order.terms;
    return {.summaryHash = evm::keccak256(order.summary.toUtf8()),
            .maker = terms.maker,
            .token = terms.token,
            .side = static_cast<quint8>(terms.side),
            .shares = static_cast<quint64>(terms.shares.count),
            .price = static_cast<quint64>(terms.price.micro),
            .timeInForce = static_cast<quint8>(terms.timeInForce),
            .maxFeeBps = static_cast<quint64>(terms.maxFeeBps),
            .expiry = static_cast<quint64>(terms.expiresAt.value / kMsPerSecond),
            .epoch = terms.epoch,
            .salt = terms.salt};
}

/// The orders of a batch, each once, by their places in the call.
class CallOrders {
public:
    explicit CallOrders(Sql &sql) : m_sql(sql) { }

    evm::U256 placeOf(const OrderId &id)
    {
        const auto [place, isNew] = m_places.try_emplace(id, orders.size());
        if (isNew) {
            const Order order = OrderStore::get(m_sql, id);
            orders.push_back(encoded(order));
            signatures.push_back(order.signature);
        }
        return evm::U256(static_cast<quint64>(place->second));
    }

    std::vector<market_abi::Order> orders;
    std::vector<QByteArray> signatures;

private:
    Sql &m_sql;
    std::map<OrderId, std::size_t> m_places;
};

std::set<OrderId> wholeOrders(Sql &sql, const std::vector<Trade> &trades)
{
    std::set<OrderId> whole;
    std::set<OrderId> seen;
    for (const Trade &trade : trades)
        if (seen.insert(trade.taking).second
            && OrderStore::get(sql, trade.taking).terms.timeInForce == TimeInForce::FillOrKill)
            whole.insert(trade.taking);
    return whole;
}

} // namespace

Settlement::Settlement(Core &core, const MarketplaceConfig &config, const MarketplaceDependencies &modules)
    : m_core(core)
    , m_modules(modules)
    , m_sweeps(std::chrono::milliseconds(config.settleMs), [this] { return sweep(); }, "marketplace.settlement")
{
}

Task<> Settlement::sweep()
{
    if (!m_modules.blockchain.isActive()) {
        m_modules.blockchain.alarms().clear(kAlarm); // whoever is active rings it
        co_return;
    }
    const auto waiting = co_await m_core.database.read(
        [this](Sql &sql) { return TradeStore::toSettle(sql, m_core.clock.now(), /*limit=*/1); });
    if (!waiting.empty())
        co_await m_core.database.write([this](Sql &sql) { gather(sql); });
    co_await ring();
}

Task<> Settlement::ring()
{
    const auto stuck = co_await m_core.database.read([](Sql &sql) { return TradeStore::stuck(sql, kStuckAfter); });
    if (stuck.trades == 0)
        m_modules.blockchain.alarms().clear(kAlarm);
    else
        m_modules.blockchain.alarms().raise(
            kAlarm, {}, {{"trades", stuck.trades}, {"oldest_matched_at", stuck.oldest.value_or(TimeMs{}).toString()}});
}

void Settlement::gather(Sql &sql)
{
    qint64 room = kBatchesAtOnce - TradeStore::batchesUnderWay(sql);
    if (room <= 0)
        return;
    const auto trades = TradeStore::toSettle(sql, m_core.clock.now(), kTradesPerTurn);
    for (const std::vector<Trade> &batch : batchesOf(trades, wholeOrders(sql, trades))) {
        if (room-- == 0)
            return;
        send(sql, batch);
    }
}

void Settlement::send(Sql &sql, const std::vector<Trade> &batch)
{
    // Another attempt is another transaction.
    const QString name = QString("%1:%2").arg(batch.front().id.text()).arg(batch.front().attempts);
    CallOrders call(sql);
    std::vector<market_abi::Fill> fills;
    for (const Trade &trade : batch) {
        const evm::U256 resting = call.placeOf(trade.resting);
        const evm::U256 taking = call.placeOf(trade.taking);
        fills.push_back({.resting = resting, .taking = taking, .shares = static_cast<quint64>(trade.shares.count)});
        TradeStore::send(sql, trade.id, name);
    }
    m_modules.blockchain.enqueue(sql,
                                 {.purpose = kSettlementPurpose,
                                  .reference = name,
                                  .to = marketOf(m_modules.blockchain.contracts()),
                                  .data = market_abi::encodeSettle(call.orders, call.signatures, fills, {})});
}

void Settlement::takeBack(Sql &sql, const blockchain::ChainTransactionFailed &news)
{
    if (news.purpose != kSettlementPurpose)
        return;
    log::warning("settlement_failed", {{"batch", news.reference}, {"reason", news.reason}});
    // One moment for all: what a fill-or-kill order takes is due together.
    const TimeMs now = m_core.clock.now();
    for (const Trade &trade : TradeStore::ofBatch(sql, news.reference))
        TradeStore::takeBack(sql, trade.id, now.plusMs(settlementRestMs(trade.attempts + 1)));
}

} // namespace freehold::marketplace
