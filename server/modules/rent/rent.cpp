// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent.h"

#include "server/modules/payments/payments.h"
#include "server/modules/rent/rent_jobs.h"
#include "server/modules/rent/rent_ledger.h"
#include "server/modules/rent/rent_payer_routes.h"
#include "server/modules/rent/rent_reactions.h"
#include "server/modules/rent/rent_routes.h"

namespace freehold::rent {

struct RentModule::Private {
    Private(Core &core, RentConfig c, RentModules modules)
        : config(std::move(c))
        , payments(modules.payments)
        , access(modules.property)
        , messages(core, config, modules.notification, modules.property)
        , life(core, modules.payments, messages)
        , billing(core, life, messages)
        , checkout(core, config, modules.payments, access, life)
        , links(core, config, access, life, messages, checkout)
        , ends(core, life, checkout)
        , leases(core, access, billing, links, ends, messages)
        , charges(core, access, life, checkout)
        , expenses(core, modules.documents, access)
        , tenants(core, modules.auth, access, checkout)
        , receipts(core, config, access, life)
        , jobs(core, config, billing)
        , reactions(core, life)
        , routes(leases, charges, links, expenses)
        , payerRoutes(tenants, receipts, links)
    {
        jobs.registerHandlers();
        reactions.subscribe();
    }

    const RentConfig config;
    payments::PaymentsModule &payments;
    RentAccess access;
    RentMessages messages;
    ChargeLife life;
    RentBilling billing;
    RentCheckout checkout;
    RentLinks links;
    LeaseEnd ends;
    RentService leases;
    RentCharges charges;
    RentExpenses expenses;
    RentTenants tenants;
    RentReceipts receipts;
    RentJobs jobs;
    RentReactions reactions;
    RentRoutes routes;
    PayerRoutes payerRoutes;
};

RentModule::RentModule(Core &core, RentConfig config, RentModules modules)
    : m_private(std::make_unique<Private>(core, std::move(config), modules))
{
}

RentModule::~RentModule() = default;

void RentModule::mount(Router &router)
{
    m_private->routes.mount(router);
    m_private->payerRoutes.mount(router);
}

void RentModule::start() { m_private->jobs.start(); }

Task<> RentModule::stop() { return m_private->jobs.stop(); }

std::vector<RentPayment> RentModule::payments(Sql &sql, const PropertyId &property) const
{
    return RentLedger(m_private->payments).payments(sql, property);
}

std::vector<Expense> RentModule::expenses(Sql &sql, const PropertyId &property) const
{
    return ExpenseStore::allOf(sql, property);
}

RentFigures RentModule::figures(Sql &sql, QDate today) const { return ChargeStore::figures(sql, today); }

} // namespace freehold::rent
