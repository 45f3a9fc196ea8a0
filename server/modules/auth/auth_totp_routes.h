// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_totp_service.h"

namespace freehold::auth {

class TotpRoutes {
public:
    explicit TotpRoutes(TotpService &service) : m_service(service) { }
    void mount(Router &router);

private:
    [[nodiscard]] Task<Response> enrol(Request request);
    [[nodiscard]] Task<Response> confirm(Request request);
    [[nodiscard]] Task<Response> renewRecoveryCodes(Request request);
    [[nodiscard]] Task<Response> disable(Request request);

    TotpService &m_service;
};

} // namespace freehold::auth
