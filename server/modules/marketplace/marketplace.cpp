// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/marketplace.h"

#include "server/modules/marketplace/cancellation_logs.h"
#include "server/modules/marketplace/cancellation_routes.h"
#include "server/modules/marketplace/maker_watch.h"
#include "server/modules/marketplace/market_data_routes.h"
#include "server/modules/marketplace/market_pause_logs.h"
#include "server/modules/marketplace/marketplace_reactions.h"
#include "server/modules/marketplace/marketplace_routes.h"
#include "server/modules/marketplace/settlement_logs.h"

namespace freehold::marketplace {

struct MarketplaceModule::Private {
    Private(Core &core, MarketplaceConfig givenConfig, MarketplaceDependencies givenModules)
        : config(givenConfig)
        , modules(givenModules)
        , admission(core, modules)
        , service(core, modules, admission)
        , engine(core, config, modules)
        , cancellations(core, modules)
        , settlement(core, config, modules)
        , relay(core, config, modules)
        , review(core, config, modules, admission)
        , watch(core, modules, admission.knownMakers(), review)
        , data(core, modules)
        , routes(service)
        , cancellationRoutes(cancellations)
        , dataRoutes(data, engine)
        , logs(core, modules)
        , cancellationLogs(core, modules)
        , pauseLogs(modules)
        , reactions(core, modules, {service, cancellations, engine, settlement, relay, review, data})
    {
        service.onOutdated([this](const evm::Address &maker) { watch.touch(maker); });
    }
    const MarketplaceConfig config;
    const MarketplaceDependencies modules;
    OrderAdmission admission;
    MarketplaceService service;
    MatchingEngine engine;
    CancellationService cancellations;
    Settlement settlement;
    CancellationRelay relay;
    StandingReview review;
    MakerWatch watch;
    MarketData data;
    MarketplaceRoutes routes;
    CancellationRoutes cancellationRoutes;
    MarketDataRoutes dataRoutes;
    SettlementLogs logs;
    CancellationLogs cancellationLogs;
    MarketPauseLogs pauseLogs;
    MarketplaceReactions reactions;
};

MarketplaceModule::MarketplaceModule(Core &core, MarketplaceConfig config, MarketplaceDependencies modules)
    : m_private(std::make_unique<Private>(core, config, modules))
{
}

MarketplaceModule::~MarketplaceModule() = default;

void MarketplaceModule::mount(Router &router)
{
    m_private->routes.mount(router);
    m_private->cancellationRoutes.mount(router);
    m_private->dataRoutes.mount(router);
}

void MarketplaceModule::start()
{
    m_private->engine.start();
    m_private->settlement.start();
    m_private->relay.start();
    m_private->review.start();
}

Task<> MarketplaceModule::stop()
{
    co_await m_private->engine.stop();
    co_await m_private->settlement.stop();
    co_await m_private->relay.stop();
    co_await m_private->review.stop();
    co_await m_private->watch.stop();
}

TradeFigures MarketplaceModule::figures(Sql &sql, const LastMonths &months) const
{
    return TradeStore::figures(sql, months);
}

} // namespace freehold::marketplace
