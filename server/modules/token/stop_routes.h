// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/token/stop_service.h"

namespace freehold::token {

class StopRoutes {
public:
    explicit StopRoutes(StopService &service) : m_service(service) { }
    void mount(Router &router);

private:
    Task<Response> pause(Request request);
    Task<Response> freeze(Request request);
    Task<Response> list(Request request);
    Task<Response> proposeLift(Request request);

    StopService &m_service;
};

} // namespace freehold::token
