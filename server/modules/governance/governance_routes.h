// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/governance/governance_service.h"

namespace freehold::governance {

class GovernanceRoutes {
public:
    explicit GovernanceRoutes(GovernanceService &service) : m_service(service) { }
    void mount(Router &router);

private:
    [[nodiscard]] Task<Response> list(Request request);
    [[nodiscard]] Task<Response> get(Request request);
    [[nodiscard]] Task<Response> sign(Request request);
    [[nodiscard]] Task<Response> refuse(Request request);

    GovernanceService &m_service;
};

} // namespace freehold::governance
