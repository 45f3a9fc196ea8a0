// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/db/last_months.h"
#include "server/core/http/router.h"
#include "server/modules/marketplace/marketplace_config.h"
#include "server/modules/marketplace/marketplace_dependencies.h"

#include <memory>

/// Investors trade shares with each other: signed orders, a book for each property, settlement on chain.
namespace freehold::marketplace {

/// What was traded in the last months: of trades that did not fail, by when they were matched.
struct TradeFigures {
    ByMonth volume; ///< micro-USDC, without fees
    ByMonth trades;
};

class MarketplaceModule {
public:
    /// Registers its watches and log handlers, so construct it before BlockchainModule::start().
    MarketplaceModule(Core &core, MarketplaceConfig config, MarketplaceDependencies modules);
    ~MarketplaceModule();

    void mount(Router &router);
    void start();
    /// Resolves when nothing runs by itself any more; to be awaited before destruction.
    [[nodiscard]] Task<> stop();

    /// Nothing that is older than the months is in it.
    [[nodiscard]] TradeFigures figures(Sql &sql, const LastMonths &months) const;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace freehold::marketplace
