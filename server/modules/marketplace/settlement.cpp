// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/settlement.h"

#include "server/core/clock.h"
#include "server/core/log/log.h"
#include "server/modules/marketplace/order_messages.h"
#include "server/modules/marketplace/order_store.h"
#include "server/modules/marketplace/packed_batch.h"
#include "server/modules/marketplace/settlement_batches.h"

#include <chrono>
#include <map>

namespace freehold::marketplace {

namespace {

const QString kAlarm = QStringLiteral("settlement_stuck");

/// The orders of a batch, each once.
class CallOrders {
public:
    CallOrders(Sql &sql, PackedBatch &batch) : m_sql(sql), m_batch(batch) { }

    quint16 placeOf(const OrderId &id)
    {
        const auto found = m_places.find(id);
        if (found != m_places.end())
            return found->second;
        return m_places[id] = m_batch.add(OrderStore::get(m_sql, id));
    }

private:
    Sql &m_sql;
    PackedBatch &m_batch;
    std::map<OrderId, quint16> m_places;
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
    PackedBatch packed;
    CallOrders orders(sql, packed);
    for (const Trade &trade : batch) {
        const quint16 resting = orders.placeOf(trade.resting);
        packed.addFill(resting, orders.placeOf(trade.taking), trade.shares);
        TradeStore::send(sql, trade.id, name);
    }
    m_modules.blockchain.enqueue(sql,
                                 {.purpose = kSettlementPurpose,
                                  .reference = name,
                                  .to = marketOf(m_modules.blockchain.contracts()),
                                  .data = packed.call()});
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
