// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/manager/routes.h"

#include "client/desktop/pages/manager/documents_page.h"
#include "client/desktop/pages/manager/expenses_page.h"
#include "client/desktop/pages/manager/leases_page.h"
#include "client/desktop/pages/manager/manager_overview_page.h"
#include "client/desktop/pages/manager/payments_page.h"
#include "client/desktop/pages/manager/property_editor_page.h"
#include "client/desktop/pages/manager/property_list_page.h"
#include "client/desktop/pages/manager/rent_links_page.h"
#include "client/desktop/pages/manager/valuations_page.h"

namespace freehold::desktop {

QList<Route> managerRoutes()
{
    return {
        route<ManagerOverviewPage>(QStringLiteral("/manager/overview")),
        route<ManagerPropertiesPage>(QStringLiteral("/manager/properties")),
        route<PropertyEditorPage>(QStringLiteral("/manager/properties/{id}")),
        route<ValuationsPage>(QStringLiteral("/manager/valuations")),
        route<ManagerDocumentsPage>(QStringLiteral("/manager/documents")),
        route<LeasesPage>(QStringLiteral("/manager/leases")),
        route<RentLinksPage>(QStringLiteral("/manager/rent-links")),
        route<PaymentsPage>(QStringLiteral("/manager/payments")),
        route<ExpensesPage>(QStringLiteral("/manager/expenses")),
    };
}

} // namespace freehold::desktop
