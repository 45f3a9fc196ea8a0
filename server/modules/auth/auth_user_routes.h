// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_user_service.h"

namespace freehold::auth {

/// Accounts as admins see them.
class UserRoutes {
public:
    explicit UserRoutes(UserService &service) : m_service(service) { }
    void mount(Router &router);

private:
    [[nodiscard]] Task<Response> users(Request request);
    [[nodiscard]] Task<Response> user(Request request);
    [[nodiscard]] Task<Response> setRoles(Request request);
    [[nodiscard]] Task<Response> disable(Request request);
    [[nodiscard]] Task<Response> enable(Request request);
    [[nodiscard]] Task<Response> resetTotp(Request request);

    UserService &m_service;
};

} // namespace freehold::auth
