// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/kyc/kyc_service.h"

namespace freehold::kyc {

/// What admins see of everybody's verifications, and do about them.
class KycAdminRoutes {
public:
    explicit KycAdminRoutes(KycService &service) : m_service(service) { }
    void mount(Router &router);

private:
    [[nodiscard]] Task<Response> list(Request request);
    [[nodiscard]] Task<Response> listExpiring(Request request);
    [[nodiscard]] Task<Response> getHistory(Request request);
    [[nodiscard]] Task<Response> reopen(Request request);

    KycService &m_service;
};

} // namespace freehold::kyc
