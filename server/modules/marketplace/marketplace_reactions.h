// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/kyc/kyc.h"
#include "server/modules/marketplace/cancellation_relay.h"
#include "server/modules/marketplace/cancellation_service.h"
#include "server/modules/marketplace/market_data.h"
#include "server/modules/marketplace/market_news.h"
#include "server/modules/marketplace/marketplace_events.h"
#include "server/modules/marketplace/marketplace_service.h"
#include "server/modules/marketplace/matching_engine.h"
#include "server/modules/marketplace/settlement.h"
#include "server/modules/marketplace/standing_review.h"

namespace freehold::marketplace {

/// The parts of this module that news are for.
struct MarketplaceParts {
    MarketplaceService &service;
    CancellationService &cancellations;
    MatchingEngine &engine;
    Settlement &settlement;
    CancellationRelay &relay;
    StandingReview &review;
    MarketData &data;
};

/// What the market does on others' news, and what it tells those who watch.
class MarketplaceReactions {
public:
    MarketplaceReactions(Core &core, const MarketplaceDependencies &modules, MarketplaceParts parts);

private:
    void watchOrders();
    void watchMeans();
    void watchRules();
    void provideTopics();
    template <typename News>
    void reviewOn();

    void onOrder(const Order &order);
    Task<> onOrderChanged(OrderChanged event, Job job);
    Task<> onTradeChanged(TradeChanged event, Job job);
    Task<> onWalletUnlinked(auth::WalletUnlinked event, Job job);
    Task<> onMeansChanged(UserId user, Job job);
    Task<> onRulesChanged(RulesChanged event, Job job);
    Task<> onTransactionFailed(blockchain::ChainTransactionFailed event, Job job);

    Task<std::optional<QJsonObject>> bookSnapshot(Actor actor, QString topic);
    Task<std::optional<QJsonObject>> tradesSnapshot(Actor actor, QString topic);
    Task<std::optional<QJsonObject>> ordersSnapshot(Actor actor);

    Core &m_core;
    const MarketplaceDependencies &m_modules;
    MarketplaceParts m_parts;
    MarketNews m_news;
};

} // namespace freehold::marketplace
