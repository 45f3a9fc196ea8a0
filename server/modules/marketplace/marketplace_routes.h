// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/marketplace/marketplace_service.h"

namespace freehold::marketplace {

/// A person's orders over HTTP.
class MarketplaceRoutes {
public:
    explicit MarketplaceRoutes(MarketplaceService &service) : m_service(service) { }
    void mount(Router &router);

private:
    Task<Response> prepare(Request request);
    Task<Response> place(Request request);
    Task<Response> list(Request request);
    Task<Response> get(Request request);
    Task<Response> cancel(Request request);
    Task<Response> cancelAll(Request request);

    MarketplaceService &m_service;
};

} // namespace freehold::marketplace
