// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/cancellation_relay.h"

#include "generated/contracts/marketplace.h"
#include "server/core/clock.h"
#include "server/core/log/log.h"
#include "server/modules/marketplace/cancellation_store.h"
#include "server/modules/marketplace/marketplace_events.h"
#include "server/modules/marketplace/order_messages.h"
#include "server/modules/marketplace/order_store.h"
#include "shared/evm/keccak.h"

#include <chrono>

namespace freehold::marketplace {

namespace {

namespace market_abi = contracts::marketplace;

/// The order as it was signed: what its hash is of.
market_abi::Order onChain(const Order &order)
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

/// Those that its failure leaves as they are on chain.
std::vector<Order> ordersOf(Sql &sql, const OrderCancellation &cancellation, TimeMs now)
{
    if (cancellation.order)
        return {OrderStore::get(sql, *cancellation.order)};
    auto orders = OrderStore::stillSigned(sql, cancellation.maker, cancellation.epoch, now);
    std::erase_if(orders, [&](const Order &order) {
        return CancellationStore::findOfOrder(sql, order.id).has_value(); // on its own way
    });
    return orders;
}

} // namespace

CancellationRelay::CancellationRelay(Core &core, const MarketplaceConfig &config,
                                     const MarketplaceDependencies &modules)
    : m_core(core)
    , m_modules(modules)
    , m_sweeps(std::chrono::milliseconds(config.settleMs), [this] { return sweep(); }, "marketplace.cancellations")
{
}

Task<> CancellationRelay::sweep()
{
    if (!m_modules.blockchain.isActive())
        co_return;
    const auto waiting =
        co_await m_core.database.read([](Sql &sql) { return CancellationStore::toSend(sql, /*limit=*/1); });
    if (waiting.empty())
        co_return;
    co_await m_core.database.write([this](Sql &sql) {
        for (const OrderCancellation &cancellation : CancellationStore::toSend(sql, kPerTurn))
            send(sql, cancellation);
    });
}

void CancellationRelay::send(Sql &sql, const OrderCancellation &cancellation)
{
    CancellationStore::setSent(sql, cancellation.id, m_core.clock.now());
    m_modules.blockchain.enqueue(sql,
                                 {.purpose = kCancelPurpose,
                                  .reference = cancellation.id.text(),
                                  .to = marketOf(m_modules.blockchain.contracts()),
                                  .data = callOf(sql, cancellation)});
}

QByteArray CancellationRelay::callOf(Sql &sql, const OrderCancellation &cancellation) const
{
    const evm::Hash32 summary = evm::keccak256(cancellation.summary.toUtf8());
    if (!cancellation.order)
        return market_abi::encodeCancelAllFor(summary, cancellation.maker, cancellation.epoch, cancellation.signature);
    const Order order = OrderStore::get(sql, *cancellation.order);
    return market_abi::encodeCancelFor(summary, onChain(order), cancellation.signature);
}

void CancellationRelay::giveUp(Sql &sql, const blockchain::ChainTransactionFailed &news)
{
    if (news.purpose != kCancelPurpose)
        return;
    auto cancellation = CancellationStore::find(sql, OrderCancellationId::trusted(news.reference));
    if (!cancellation || cancellation->outcome.state != ChainCancelState::Underway)
        return; // done all the same: by the maker, past this server
    log::warning("cancellation_failed", {{"cancellation", news.reference}, {"reason", news.reason}});
    cancellation->outcome.state = ChainCancelState::Failed;
    cancellation->outcome.reason = news.reason;
    CancellationStore::setOutcome(sql, *cancellation);
    for (Order &order : ordersOf(sql, *cancellation, m_core.clock.now())) {
        if (!order.chainCancel || order.chainCancel->state != ChainCancelState::Underway)
            continue;
        order.chainCancel = cancellation->outcome;
        OrderStore::setChainCancel(sql, order);
        m_core.outbox.append(sql, OrderChanged{order.id});
    }
}

} // namespace freehold::marketplace
