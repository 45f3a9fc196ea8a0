// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend.h"

#include "server/modules/dividend/dividend_chain_logs.h"
#include "server/modules/dividend/dividend_debt_logs.h"
#include "server/modules/dividend/dividend_debt_routes.h"
#include "server/modules/dividend/dividend_investor_routes.h"
#include "server/modules/dividend/dividend_proof.h"
#include "server/modules/dividend/dividend_reactions.h"
#include "server/modules/dividend/dividend_routes.h"

namespace freehold::dividend {

struct DividendModule::Private {
    Private(Core &core, DividendConfig givenConfig, DividendDependencies givenModules)
        : config(std::move(givenConfig))
        , modules(givenModules)
        , service(core, config, modules)
        , pages(core, config, modules)
        , cancellation(core, modules)
        , books(core, modules)
        , debts(core, config, modules)
        , redirections(core, modules)
        , investor(core, config, modules)
        , trail(core, modules)
        , proof(core, modules)
        , routes(core, modules, service, pages, cancellation, books)
        , debtRoutes(debts, redirections)
        , investorRoutes(investor, trail)
        , chainLogs(core, config, modules)
        , debtLogs(core, modules)
        , reactions(core, service, investor, redirections)
    {
    }
    const DividendConfig config;
    const DividendDependencies modules;
    DividendService service;
    DividendPages pages;
    DividendCancellation cancellation;
    DividendBooks books;
    DividendDebts debts;
    DividendRedirections redirections;
    DividendInvestor investor;
    DividendTrail trail;
    DividendProof proof;
    DividendRoutes routes;
    DividendDebtRoutes debtRoutes;
    DividendInvestorRoutes investorRoutes;
    DividendChainLogs chainLogs;
    DividendDebtLogs debtLogs;
    DividendReactions reactions;
};

DividendModule::DividendModule(Core &core, DividendConfig config, DividendDependencies modules)
    : m_private(std::make_unique<Private>(core, std::move(config), modules))
{
}

DividendModule::~DividendModule() = default;

void DividendModule::mount(Router &router)
{
    m_private->routes.mount(router);
    m_private->debtRoutes.mount(router);
    m_private->investorRoutes.mount(router);
}

void DividendModule::start()
{
    m_private->pages.start();
    m_private->debts.start();
}

Task<> DividendModule::stop()
{
    co_await m_private->pages.stop();
    co_await m_private->debts.stop();
}

DividendFigures DividendModule::figures(Sql &sql, const LastMonths &months) const
{
    const DebtStore::Sum owed = DebtStore::sum(sql);
    return {.paid = PaymentStore::paidByMonth(sql, months), .owed = owed.amount, .debts = owed.debts};
}

Task<Verdict> DividendModule::verify(DistributionId id, std::optional<QByteArray> statement)
{
    return m_private->proof.verify(std::move(id), std::move(statement));
}

} // namespace freehold::dividend
