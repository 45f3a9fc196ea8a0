// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/kyc/kyc_consents.h"
#include "server/modules/kyc/kyc_service.h"
#include "server/modules/kyc/kyc_webhooks.h"

namespace freehold::kyc {

class KycRoutes {
public:
    KycRoutes(KycService &service, Webhooks &webhooks, WalletConsents &consents)
        : m_service(service), m_webhooks(webhooks), m_consents(consents)
    {
    }
    void mount(Router &router);

private:
    [[nodiscard]] Task<Response> list(Request request);
    [[nodiscard]] Task<Response> start(Request request);
    [[nodiscard]] Task<Response> receiveWebhook(Request request);
    [[nodiscard]] Task<Response> askConsent(Request request);
    [[nodiscard]] Task<Response> giveConsent(Request request);

    KycService &m_service;
    Webhooks &m_webhooks;
    WalletConsents &m_consents;
};

} // namespace freehold::kyc
