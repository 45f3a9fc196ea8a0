// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/payments/payments_circle_webhooks.h"
#include "server/modules/payments/payments_service.h"
#include "server/modules/payments/payments_stripe_webhooks.h"

namespace freehold::payments {

class PaymentsRoutes {
public:
    PaymentsRoutes(PaymentsService &service, StripeWebhooks &stripe, CircleWebhooks &circle)
        : m_service(service), m_stripe(stripe), m_circle(circle)
    {
    }
    void mount(Router &router);

private:
    [[nodiscard]] Task<Response> receiveStripeWebhook(Request request);
    [[nodiscard]] Task<Response> receiveCircleWebhook(Request request);
    [[nodiscard]] Task<Response> listCollections(Request request);
    [[nodiscard]] Task<Response> getCollection(Request request);
    [[nodiscard]] Task<Response> listConversions(Request request);
    [[nodiscard]] Task<Response> getReconciliation(Request request);

    PaymentsService &m_service;
    StripeWebhooks &m_stripe;
    CircleWebhooks &m_circle;
};

} // namespace freehold::payments
