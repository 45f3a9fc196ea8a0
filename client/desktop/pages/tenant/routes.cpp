// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/tenant/routes.h"

#include "client/desktop/pages/tenant/receipts_page.h"
#include "client/desktop/pages/tenant/tenant_home_page.h"

namespace freehold::desktop {

using namespace Qt::StringLiterals;

QList<Route> tenantRoutes()
{
    return {
        route<TenantHomePage>(u"/home"_s),
        route<TenantHomePage>(u"/pay"_s),
        route<ReceiptsPage>(u"/receipts"_s),
    };
}

} // namespace freehold::desktop
