// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/marketplace/cancellation_service.h"

namespace freehold::marketplace {

/// Cancelling on chain over HTTP.
class CancellationRoutes {
public:
    explicit CancellationRoutes(CancellationService &service) : m_service(service) { }
    void mount(Router &router);

private:
    Task<Response> prepareOne(Request request);
    Task<Response> requestOne(Request request);
    Task<Response> prepareAll(Request request);
    Task<Response> requestAll(Request request);

    CancellationService &m_service;
};

} // namespace freehold::marketplace
