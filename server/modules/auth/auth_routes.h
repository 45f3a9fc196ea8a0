// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_service.h"

namespace freehold::auth {

class AuthRoutes {
public:
    AuthRoutes(AuthService &service, const AuthConfig &config) : m_service(service), m_config(config) { }
    void mount(Router &router);

private:
    [[nodiscard]] Task<Response> registerUser(Request request);
    [[nodiscard]] Task<Response> logIn(Request request);
    [[nodiscard]] Task<Response> logOut(Request request);
    [[nodiscard]] Task<Response> session(Request request);

    AuthService &m_service;
    const AuthConfig &m_config;
};

} // namespace freehold::auth
