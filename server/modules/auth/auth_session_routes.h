// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_session_service.h"

namespace freehold::auth {

class SessionRoutes {
public:
    explicit SessionRoutes(SessionService &service) : m_service(service) { }
    void mount(Router &router);

private:
    [[nodiscard]] Task<Response> list(Request request);
    [[nodiscard]] Task<Response> revoke(Request request);
    [[nodiscard]] Task<Response> revokeOthers(Request request);

    SessionService &m_service;
};

} // namespace freehold::auth
