// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/marketplace/marketplace_dependencies.h"
#include "server/modules/marketplace/marketplace_types.h"

namespace freehold::marketplace {

/// What both sides of a trade are told, each of its own order.
class TradeNews {
public:
    TradeNews(Core &core, const MarketplaceDependencies &modules) : m_core(core), m_modules(modules) { }

    void settled(Sql &sql, const Trade &trade);
    void failed(Sql &sql, const Trade &trade);
    /// An order waits, and why, or waits no longer.
    void suspended(Sql &sql, const Order &order);
    void resumed(Sql &sql, const Order &order);
    /// Its time is over, and not all of it was traded.
    void expired(Sql &sql, const Order &order);

private:
    [[nodiscard]] QJsonObject valuesOf(Sql &sql, const PropertyId &property) const;

    Core &m_core;
    const MarketplaceDependencies &m_modules;
};

} // namespace freehold::marketplace
