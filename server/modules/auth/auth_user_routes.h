// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_service.h"

namespace freehold::auth {

/// Accounts as admins see them.
class UserRoutes {
public:
    explicit UserRoutes(AuthService &service) : m_service(service) { }
    void mount(Router &router);

private:
    [[nodiscard]] Task<Response> users(Request request);
    [[nodiscard]] Task<Response> setRoles(Request request);

    AuthService &m_service;
};

} // namespace freehold::auth
