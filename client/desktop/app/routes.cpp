// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/app/routes.h"

#include "client/desktop/pages/account/routes.h"
#include "client/desktop/pages/admin/routes.h"
#include "client/desktop/pages/investor/routes.h"
#include "client/desktop/pages/manager/routes.h"
#include "client/desktop/pages/market/market_routes.h"
#include "client/desktop/pages/tenant/routes.h"
#include "client/desktop/pages/wallet/wallet_routes.h"

namespace freehold::desktop {

QList<Route> allRoutes()
{
    return accountRoutes() + investorRoutes() + managerRoutes() + marketRoutes() + walletRoutes() + adminRoutes()
        + tenantRoutes();
}

} // namespace freehold::desktop
