// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/marketplace_reactions.h"

#include "generated/contracts/compliance.h"
#include "generated/contracts/property_token.h"
#include "server/modules/auth/auth.h"

namespace freehold::marketplace {

namespace {

namespace token_abi = contracts::property_token;
using contracts::compliance::RulesSet;

const QString kModule = "marketplace";
constexpr int kShownItems = 50;

/// Nothing for what the actor may not see: to them it is as if it were not there.
template <typename T>
Task<std::optional<T>> ifSeen(Task<T> task)
{
    try {
        co_return co_await std::move(task);
    } catch (const Error &error) {
        if (error.code != ErrorCode::NotFound)
            throw;
    }
    co_return std::nullopt;
}

std::optional<PropertyId> propertyOf(const QString &topic) { return PropertyId::parse(topic.section(u':', 1)); }

} // namespace

MarketplaceReactions::MarketplaceReactions(Core &core, const MarketplaceDependencies &modules, MarketplaceParts parts)
    : m_core(core), m_modules(modules), m_parts(parts), m_news(core.hub)
{
    watchOrders();
    watchMeans();
    watchRules();
    provideTopics();
}

void MarketplaceReactions::watchOrders()
{
    m_parts.service.onChange([this](const Order &order) { onOrder(order); });
    m_parts.cancellations.onChange([this](const Order &order) { onOrder(order); });
    m_parts.review.onChange([this](const Order &order) { onOrder(order); });
    m_core.outbox.subscribe<OrderChanged>(
        kModule, [this](OrderChanged event, Job job) { return onOrderChanged(std::move(event), std::move(job)); });
    m_core.outbox.subscribe<TradeChanged>(
        kModule, [this](TradeChanged event, Job job) { return onTradeChanged(std::move(event), std::move(job)); });
    m_core.outbox.subscribe<auth::WalletUnlinked>(kModule, [this](auth::WalletUnlinked event, Job job) {
        return onWalletUnlinked(std::move(event), std::move(job));
    });
    m_core.outbox.subscribe<blockchain::ChainTransactionFailed>(
        kModule, [this](blockchain::ChainTransactionFailed event, Job job) {
            return onTransactionFailed(std::move(event), std::move(job));
        });
}

template <typename News>
void MarketplaceReactions::reviewOn()
{
    m_core.outbox.subscribe<News>(kModule,
                                  [this](News event, Job job) { return onMeansChanged(event.user, std::move(job)); });
}

void MarketplaceReactions::watchMeans()
{
    reviewOn<MeansChanged>();
    reviewOn<token::HoldingsChanged>();
    reviewOn<kyc::VerificationApproved>();
    reviewOn<kyc::VerificationRevoked>();
    reviewOn<kyc::VerificationExpired>();
    reviewOn<kyc::VerificationRenewed>();
    // A freeze is nobody's holding; the wallet's owner is found as the log is applied.
    const auto lookAgain = [this](Sql &sql, const blockchain::ChainLog &log) {
        const auto event = token_abi::AddressFrozen::decode(log.topics, log.data);
        const auto wallet = event ? m_modules.auth.findWallet(sql, event->userAddress) : std::nullopt;
        if (wallet)
            m_core.outbox.append(sql, MeansChanged{wallet->user});
    };
    m_modules.blockchain.onLog(token_abi::AddressFrozen::kTopic0, {.apply = lookAgain, .revert = lookAgain});
}

void MarketplaceReactions::watchRules()
{
    const auto lookAgain = [this](Sql &sql, const blockchain::ChainLog &log) {
        if (log.address == m_modules.blockchain.contracts().compliance)
            m_core.outbox.append(sql, RulesChanged{blockchain::decodedLog<RulesSet>(log).token});
    };
    m_modules.blockchain.onLog(RulesSet::kTopic0, {.apply = lookAgain, .revert = lookAgain});
    m_core.outbox.subscribe<RulesChanged>(
        kModule, [this](RulesChanged event, Job job) { return onRulesChanged(std::move(event), std::move(job)); });
}

void MarketplaceReactions::provideTopics()
{
    m_core.hub.provide(kBookTopic,
                       [this](Actor actor, QString topic) { return bookSnapshot(std::move(actor), std::move(topic)); });
    m_core.hub.provide(kTradesTopic, [this](Actor actor, QString topic) {
        return tradesSnapshot(std::move(actor), std::move(topic));
    });
    m_core.hub.provide("me:" + kOrdersTopic, [this](Actor actor, QString) { return ordersSnapshot(std::move(actor)); });
}

void MarketplaceReactions::onOrder(const Order &order)
{
    m_news.tellOrder(order);
    m_parts.engine.wake();
}

Task<> MarketplaceReactions::onOrderChanged(OrderChanged event, Job job)
{
    const auto order = co_await m_core.database.read([=](Sql &sql) { return OrderStore::find(sql, event.order); });
    if (order)
        onOrder(*order);
    co_await m_core.database.write([=, this](Sql &sql) { m_core.jobs.complete(sql, job); });
}

Task<> MarketplaceReactions::onTradeChanged(TradeChanged event, Job job)
{
    const auto trade = co_await m_core.database.read([=](Sql &sql) { return TradeStore::find(sql, event.trade); });
    if (trade)
        m_news.tellTrade(*trade);
    co_await m_core.database.write([=, this](Sql &sql) { m_core.jobs.complete(sql, job); });
}

Task<> MarketplaceReactions::onWalletUnlinked(auth::WalletUnlinked event, Job job)
{
    const auto cancelled = co_await m_core.database.write([=, this](Sql &sql) {
        m_core.jobs.complete(sql, job);
        return m_parts.service.withdrawAllOf(sql, event.user, event.address);
    });
    for (const Order &order : cancelled)
        onOrder(order);
}

Task<> MarketplaceReactions::onMeansChanged(UserId user, Job job)
{
    co_await m_parts.review.reviewUser(user);
    co_await m_core.database.write([=, this](Sql &sql) { m_core.jobs.complete(sql, job); });
}

Task<> MarketplaceReactions::onRulesChanged(RulesChanged event, Job job)
{
    co_await m_parts.review.reviewToken(event.token);
    co_await m_core.database.write([=, this](Sql &sql) { m_core.jobs.complete(sql, job); });
}

Task<> MarketplaceReactions::onTransactionFailed(blockchain::ChainTransactionFailed event, Job job)
{
    co_await m_core.database.write([=, this](Sql &sql) {
        m_parts.settlement.takeBack(sql, event);
        m_parts.relay.giveUp(sql, event);
        m_core.jobs.complete(sql, job);
    });
}

Task<std::optional<QJsonObject>> MarketplaceReactions::bookSnapshot(Actor actor, QString topic)
{
    const auto property = propertyOf(topic);
    if (!property)
        co_return std::nullopt;
    const auto book = co_await ifSeen(m_parts.data.book(actor, *property));
    co_return book ? std::optional(toJson(*book)) : std::nullopt;
}

Task<std::optional<QJsonObject>> MarketplaceReactions::tradesSnapshot(Actor actor, QString topic)
{
    const auto property = propertyOf(topic);
    if (!property)
        co_return std::nullopt;
    const auto trades = co_await ifSeen(m_parts.data.trades(actor, *property, std::nullopt, kShownItems - 1));
    if (!trades)
        co_return std::nullopt;
    QJsonArray items;
    for (const Trade &trade : *trades)
        items.append(publicJson(trade));
    co_return QJsonObject{{"items", items}};
}

Task<std::optional<QJsonObject>> MarketplaceReactions::ordersSnapshot(Actor actor)
{
    if (actor.isNull())
        co_return std::nullopt;
    const auto orders = co_await m_parts.service.list(actor, {}, std::nullopt, kShownItems - 1);
    QJsonArray items;
    for (const Order &order : orders)
        items.append(toJson(order));
    co_return QJsonObject{{"items", items}};
}

} // namespace freehold::marketplace
