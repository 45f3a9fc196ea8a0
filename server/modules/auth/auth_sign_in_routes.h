// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_sign_in_service.h"

namespace freehold::auth {

class SignInRoutes {
public:
    SignInRoutes(SignInService &service, const AuthConfig &config) : m_service(service), m_config(config) { }
    void mount(Router &router);

private:
    [[nodiscard]] Task<Response> challenge(Request request);
    [[nodiscard]] Task<Response> logIn(Request request);

    SignInService &m_service;
    const AuthConfig &m_config;
};

} // namespace freehold::auth
