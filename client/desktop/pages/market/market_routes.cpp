// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/market/market_routes.h"

#include "client/desktop/pages/market/orders_page.h"
#include "client/desktop/pages/market/trade_page.h"

namespace freehold::desktop {

QList<Route> marketRoutes()
{
    return {route<TradePage>("/trade"), route<TradePage>("/trade/{id}"), route<OrdersPage>("/orders")};
}

} // namespace freehold::desktop
