// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/token/purchase_service.h"

namespace freehold::token {

class PurchaseRoutes {
public:
    explicit PurchaseRoutes(PurchaseService &service) : m_service(service) { }
    void mount(Router &router);

private:
    Task<Response> list(Request request);
    Task<Response> create(Request request);
    Task<Response> get(Request request);
    Task<Response> sign(Request request);
    Task<Response> cancel(Request request);

    PurchaseService &m_service;
};

} // namespace freehold::token
