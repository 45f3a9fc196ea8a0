// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/routes.h"

#include "client/desktop/pages/investor/buy_page.h"
#include "client/desktop/pages/investor/dividends_page.h"
#include "client/desktop/pages/investor/notifications_page.h"
#include "client/desktop/pages/investor/overview_page.h"
#include "client/desktop/pages/investor/properties_page.h"
#include "client/desktop/pages/investor/property_page.h"
#include "client/desktop/pages/investor/statements_page.h"
#include "client/desktop/pages/investor/trail_page.h"
#include "client/desktop/pages/investor/transactions_page.h"
#include "client/desktop/pages/investor/verification_page.h"

namespace freehold::desktop {

QList<Route> investorRoutes()
{
    return {
        route<OverviewPage>(QStringLiteral("/overview")),
        route<PropertiesPage>(QStringLiteral("/properties")),
        route<PropertyPage>(QStringLiteral("/properties/{id}")),
        route<BuyPage>(QStringLiteral("/properties/{id}/buy")),
        route<DividendsPage>(QStringLiteral("/dividends")),
        route<TrailPage>(QStringLiteral("/dividends/{id}")),
        route<StatementsPage>(QStringLiteral("/statements")),
        route<TransactionsPage>(QStringLiteral("/transactions")),
        route<VerificationPage>(QStringLiteral("/verification")),
        route<NotificationsPage>(QStringLiteral("/notifications")),
    };
}

} // namespace freehold::desktop
