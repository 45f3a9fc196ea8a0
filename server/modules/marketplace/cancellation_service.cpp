// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/cancellation_service.h"

#include "generated/contracts/marketplace.h"
#include "server/core/clock.h"
#include "server/modules/auth/auth.h"
#include "server/modules/marketplace/cancellation_store.h"
#include "server/modules/marketplace/maker_signature.h"
#include "server/modules/marketplace/order_end.h"
#include "server/modules/marketplace/order_store.h"
#include "server/modules/marketplace/order_terms.h"

namespace freehold::marketplace {

namespace {

using blockchain::decoded;
using Call = blockchain::ChainReads::Call;
namespace market_abi = contracts::marketplace;

const QString kWhich = "cancellation";

/// What is left of it could be settled, as far as this server knows.
void requireLeft(const Order &order, TimeMs now)
{
    if (order.chainCancel && order.chainCancel->state == ChainCancelState::Done)
        throw cancelledOnChain();
    if (order.open().count == 0 || order.terms.expiresAt <= now)
        throw nothingToCancel(order);
}

} // namespace

Task<CancellationService::Prepared> CancellationService::prepareOne(Actor actor, OrderId id)
{
    const Order order = co_await m_core.database.read([=](Sql &sql) { return OrderStore::getOf(sql, actor.id, id); });
    co_await requireCancellable(order);
    const QString summary = cancelSummaryOf(order.summary);
    co_return Prepared{summary, order.terms.epoch, m_messages.cancelTypedData(summary, order.terms.maker, order.hash)};
}

Task<Order> CancellationService::requestOne(Actor actor, OrderId id, QByteArray signature)
{
    const Order order = co_await m_core.database.read([=](Sql &sql) { return OrderStore::getOf(sql, actor.id, id); });
    OrderCancellation wanted{.id = m_core.ids.next<OrderCancellationId>(),
                             .user = actor.id,
                             .maker = order.terms.maker,
                             .order = id,
                             .epoch = order.terms.epoch,
                             .summary = cancelSummaryOf(order.summary),
                             .signature = {},
                             .outcome = {},
                             .requestedAt = m_core.clock.now()};
    wanted.signature = co_await requireSignedByWallet(
        m_modules.contractWallets, digestOf(m_messages.cancelTypedData(wanted.summary, wanted.maker, order.hash)),
        signature, wanted.maker, kWhich);
    const bool isKnown =
        co_await m_core.database.read([=](Sql &sql) { return CancellationStore::findOfOrder(sql, id).has_value(); });
    if (isKnown)
        co_return order;
    co_await requireCancellable(order);
    const Order stored =
        co_await m_core.database.write(actor.effect, [=, this](Sql &sql) { return store(sql, wanted); });
    if (m_listener)
        m_listener(stored);
    co_return stored;
}

Task<CancellationService::Prepared> CancellationService::prepareAll(Actor actor, evm::Address wallet)
{
    co_await requireLinked(actor, wallet);
    const quint64 epoch = co_await epochOf(wallet);
    const QString summary = cancelAllSummaryOf(wallet);
    co_return Prepared{summary, epoch, m_messages.cancelAllTypedData(summary, wallet, epoch)};
}

Task<OrderCancellation> CancellationService::requestAll(Actor actor, api::EpochCancellation given)
{
    co_await requireLinked(actor, given.wallet);
    OrderCancellation wanted{.id = m_core.ids.next<OrderCancellationId>(),
                             .user = actor.id,
                             .maker = given.wallet,
                             .order = std::nullopt,
                             .epoch = given.epoch,
                             .summary = cancelAllSummaryOf(given.wallet),
                             .signature = {},
                             .outcome = {},
                             .requestedAt = m_core.clock.now()};
    wanted.signature = co_await requireSignedByWallet(
        m_modules.contractWallets, digestOf(m_messages.cancelAllTypedData(wanted.summary, wanted.maker, wanted.epoch)),
        given.signature, wanted.maker, kWhich);
    const auto known = co_await m_core.database.read(
        [=](Sql &sql) { return CancellationStore::findOfEpoch(sql, wanted.maker, wanted.epoch); });
    if (known)
        co_return *known;
    requireEpoch(given.epoch, co_await epochOf(given.wallet));
    const Ended result =
        co_await m_core.database.write(actor.effect, [=, this](Sql &sql) { return storeAll(sql, wanted); });
    for (const Order &order : result.orders)
        if (m_listener)
            m_listener(order);
    co_return result.cancellation;
}

/// The chain is asked as well: the maker may have been there past this server, a moment ago.
Task<> CancellationService::requireCancellable(Order order)
{
    requireLeft(order, m_core.clock.now());
    const evm::Address market = marketOf(m_modules.blockchain.contracts());
    std::vector<Call> calls;
    calls.push_back({market, market_abi::encodeStateOf(order.terms.maker, order.terms.salt)});
    calls.push_back({market, market_abi::encodeEpochOf(order.terms.maker)});
    const auto told = co_await m_modules.blockchain.reads().askNow(std::move(calls));
    const auto state = decoded(market_abi::decodeStateOfResult(told.answers.at(0)));
    if (state.isCancelled || state.isSuperseded
        || decoded(market_abi::decodeEpochOfResult(told.answers.at(1))) > order.terms.epoch)
        throw cancelledOnChain();
}

Task<> CancellationService::requireLinked(Actor actor, evm::Address wallet)
{
    const auto linked =
        co_await m_core.database.read([=, this](Sql &sql) { return m_modules.auth.findWallet(sql, wallet); });
    if (!linked || linked->user != actor.id)
        throw Error(ErrorCode::RuleRefused, "wallet_not_linked", "This wallet is not linked to your account.");
}

Task<quint64> CancellationService::epochOf(evm::Address wallet)
{
    std::vector<Call> calls;
    calls.push_back({marketOf(m_modules.blockchain.contracts()), market_abi::encodeEpochOf(wallet)});
    const auto told = co_await m_modules.blockchain.reads().askNow(std::move(calls));
    co_return decoded(market_abi::decodeEpochOfResult(told.answers.at(0)));
}

void CancellationService::requireRoom(Sql &sql, const UserId &user) const
{
    if (CancellationStore::countUnderWay(sql, user) >= kUnderWayAtOnce)
        throw Error(ErrorCode::RuleRefused, "too_many_under_way",
                    QString("%1 cancellations of yours are on their way to the chain.").arg(kUnderWayAtOnce),
                    {{"max", kUnderWayAtOnce}});
}

Order CancellationService::store(Sql &sql, const OrderCancellation &wanted)
{
    Order order = OrderStore::getOf(sql, wanted.user, *wanted.order);
    if (CancellationStore::findOfOrder(sql, order.id))
        return order; // the same request, at the same moment
    requireLeft(order, m_core.clock.now());
    requireRoom(sql, wanted.user);
    CancellationStore::insert(sql, wanted);
    return ended(sql, std::move(order));
}

CancellationService::Ended CancellationService::storeAll(Sql &sql, const OrderCancellation &wanted)
{
    if (const auto known = CancellationStore::findOfEpoch(sql, wanted.maker, wanted.epoch))
        return {*known, {}};
    requireRoom(sql, wanted.user);
    CancellationStore::insert(sql, wanted);
    auto orders = OrderStore::stillSigned(sql, wanted.maker, wanted.epoch, m_core.clock.now());
    for (Order &order : orders)
        order = ended(sql, std::move(order));
    return {wanted, std::move(orders)};
}

/// Here at once; there it is underway.
Order CancellationService::ended(Sql &sql, Order order) const
{
    if (isWaiting(order))
        order = withdrawn(sql, std::move(order), kCancelled, m_core.clock.now());
    order.chainCancel = ChainCancel{};
    OrderStore::setChainCancel(sql, order);
    return order;
}

} // namespace freehold::marketplace
