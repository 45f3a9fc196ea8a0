// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_email_service.h"

namespace freehold::auth {

class EmailRoutes {
public:
    explicit EmailRoutes(EmailService &service) : m_service(service) { }
    void mount(Router &router);

private:
    [[nodiscard]] Task<Response> verify(Request request);
    [[nodiscard]] Task<Response> resend(Request request);
    [[nodiscard]] Task<Response> change(Request request);

    EmailService &m_service;
};

} // namespace freehold::auth
