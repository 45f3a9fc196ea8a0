// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/token/approval_service.h"

namespace freehold::token {

/// HTTP of approvals of transfers.
class ApprovalRoutes {
public:
    explicit ApprovalRoutes(ApprovalService &service) : m_service(service) { }
    void mount(Router &router);

private:
    [[nodiscard]] Task<Response> propose(Request request);
    [[nodiscard]] Task<Response> list(Request request);

    ApprovalService &m_service;
};

} // namespace freehold::token
