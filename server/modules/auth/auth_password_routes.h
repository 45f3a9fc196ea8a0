// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_password_service.h"

namespace freehold::auth {

class PasswordRoutes {
public:
    explicit PasswordRoutes(PasswordService &service) : m_service(service) { }
    void mount(Router &router);

private:
    [[nodiscard]] Task<Response> requestReset(Request request);
    [[nodiscard]] Task<Response> reset(Request request);
    [[nodiscard]] Task<Response> change(Request request);

    PasswordService &m_service;
};

} // namespace freehold::auth
