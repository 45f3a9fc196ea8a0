// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/rent/rent_links.h"
#include "server/modules/rent/rent_receipts.h"
#include "server/modules/rent/rent_tenants.h"

namespace freehold::rent {

/// Those who pay: tenants with an account, and whoever has a link.
class PayerRoutes {
public:
    PayerRoutes(RentTenants &tenants, RentReceipts &receipts, RentLinks &links)
        : m_tenants(tenants), m_receipts(receipts), m_links(links)
    {
    }
    void mount(Router &router);

private:
    Task<Response> listLeases(Request request);
    Task<Response> listCharges(Request request);
    Task<Response> checkout(Request request);
    Task<Response> receipt(Request request);
    Task<Response> linkPage(Request request);
    Task<Response> linkCheckout(Request request);

    RentTenants &m_tenants;
    RentReceipts &m_receipts;
    RentLinks &m_links;
};

} // namespace freehold::rent
