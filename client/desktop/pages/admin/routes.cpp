// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/admin/routes.h"

#include "client/desktop/pages/admin/audit_page.h"
#include "client/desktop/pages/admin/compliance_page.h"
#include "client/desktop/pages/admin/distribution_list_page.h"
#include "client/desktop/pages/admin/distribution_page.h"
#include "client/desktop/pages/admin/figures_page.h"
#include "client/desktop/pages/admin/health_page.h"
#include "client/desktop/pages/admin/investors_page.h"
#include "client/desktop/pages/admin/money_page.h"
#include "client/desktop/pages/admin/property_review_page.h"
#include "client/desktop/pages/admin/proposal_list_page.h"
#include "client/desktop/pages/admin/proposal_page.h"
#include "client/desktop/pages/admin/review_list_page.h"
#include "client/desktop/pages/admin/tokenization_page.h"
#include "client/desktop/pages/admin/users_page.h"
#include "client/desktop/pages/admin/work_queue_page.h"

namespace freehold::desktop {

using namespace Qt::StringLiterals;

QList<Route> adminRoutes()
{
    return {
        route<WorkQueuePage>(u"/admin/queue"_s),
        route<ReviewListPage>(u"/admin/review"_s),
        route<PropertyReviewPage>(u"/admin/review/{id}"_s),
        route<TokenizationPage>(u"/admin/tokenization"_s),
        route<TokenizationPage>(u"/admin/tokenization/{id}"_s),
        route<ProposalListPage>(u"/admin/proposals"_s),
        route<ProposalPage>(u"/admin/proposals/{id}"_s),
        route<InvestorsPage>(u"/admin/investors"_s),
        route<InvestorsPage>(u"/admin/investors/{id}"_s),
        route<CompliancePage>(u"/admin/compliance"_s),
        route<CompliancePage>(u"/admin/compliance/{id}"_s),
        route<DistributionListPage>(u"/admin/distributions"_s),
        route<DistributionPage>(u"/admin/distributions/{id}"_s),
        route<MoneyPage>(u"/admin/payments"_s),
        route<UsersPage>(u"/admin/users"_s),
        route<AuditPage>(u"/admin/audit"_s),
        route<FiguresPage>(u"/admin/figures"_s),
        route<HealthPage>(u"/admin/health"_s),
    };
}

} // namespace freehold::desktop
