// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/routes.h"

#include "client/desktop/pages/investor/overview_page.h"
#include "client/desktop/pages/investor/properties_page.h"

namespace freehold::desktop {

QList<Route> investorRoutes()
{
    return {
        route<OverviewPage>(QStringLiteral("/overview")),
        route<PropertiesPage>(QStringLiteral("/properties")),
    };
}

} // namespace freehold::desktop
