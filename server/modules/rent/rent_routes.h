// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/rent/rent_charges.h"
#include "server/modules/rent/rent_expenses.h"
#include "server/modules/rent/rent_links.h"
#include "server/modules/rent/rent_service.h"

namespace freehold::rent {

/// The books of a property's rent: its manager keeps them, admins read them.
class RentRoutes {
public:
    RentRoutes(RentService &leases, RentCharges &charges, RentLinks &links, RentExpenses &expenses)
        : m_leases(leases), m_charges(charges), m_links(links), m_expenses(expenses)
    {
    }
    void mount(Router &router);

private:
    Task<Response> createLease(Request request);
    Task<Response> listLeases(Request request);
    Task<Response> listAllLeases(Request request);
    Task<Response> getLease(Request request);
    Task<Response> editLease(Request request);
    Task<Response> terminateLease(Request request);

    Task<Response> addCharge(Request request);
    Task<Response> waiveCharge(Request request);
    Task<Response> getCharge(Request request);
    Task<Response> listCharges(Request request);
    Task<Response> listAllCharges(Request request);

    Task<Response> createLink(Request request);
    Task<Response> listLinks(Request request);
    Task<Response> reissueLink(Request request);
    Task<Response> revokeLink(Request request);

    Task<Response> bookExpense(Request request);
    Task<Response> listExpenses(Request request);
    Task<Response> voidExpense(Request request);
    Task<Response> setTerms(Request request);
    Task<Response> listTerms(Request request);

    RentService &m_leases;
    RentCharges &m_charges;
    RentLinks &m_links;
    RentExpenses &m_expenses;
};

} // namespace freehold::rent
