// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_wallet_service.h"

namespace freehold::auth {

class WalletRoutes {
public:
    explicit WalletRoutes(WalletService &service) : m_service(service) { }
    void mount(Router &router);

private:
    [[nodiscard]] Task<Response> challenge(Request request);
    [[nodiscard]] Task<Response> link(Request request);
    [[nodiscard]] Task<Response> unlink(Request request);
    [[nodiscard]] Task<Response> list(Request request);

    WalletService &m_service;
};

} // namespace freehold::auth
