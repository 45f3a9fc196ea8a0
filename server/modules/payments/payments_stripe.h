// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/http/http_client.h"
#include "server/modules/payments/payments_config.h"
#include "server/modules/payments/payments_stripe_form.h"
#include "server/modules/payments/payments_stripe_objects.h"

namespace freehold::payments {

/// Stripe's API, in the version kStripeVersion. Every call throws ProviderFailed "payment_provider_failed" for an answer
/// that is none of those described; a call that changes something carries an idempotency key, so that it may be repeated
/// after a lost answer.
class Stripe {
public:
    Stripe(HttpClient &http, const StripeConfig &config) : m_http(http), m_config(config) { }

    struct Checkout {
        QString reference;   ///< ours; comes back as client_reference_id
        QString description; ///< what the payer reads
        UsdCents amount;
        QUrl successUrl;
        QUrl cancelUrl;
        TimeMs expiresAt; ///< between 30 minutes and 24 hours from now
    };
    [[nodiscard]] Task<CheckoutSession> createCheckout(Checkout checkout, QString idempotencyKey);
    /// With its payment, as far as there is one.
    [[nodiscard]] Task<CheckoutSession> checkout(QString sessionId);
    /// Nobody can pay it any more. Does nothing for one that is complete or expired.
    [[nodiscard]] Task<> expireCheckout(QString sessionId);

    /// Of a charge, newest first; at most a hundred, as are its disputes.
    [[nodiscard]] Task<std::vector<StripeRefund>> refunds(QString chargeId);
    [[nodiscard]] Task<std::vector<StripeDispute>> disputes(QString chargeId);

    [[nodiscard]] Task<StripePayout> payout(QString payoutId);
    /// Newest first, one page; `after` is the last id of the page before.
    [[nodiscard]] Task<std::vector<StripePayout>> payouts(TimeMs createdFrom, std::optional<QString> after);
    [[nodiscard]] Task<StripeBalance> balance();

    static constexpr const char *kStripeVersion = "2026-08-26.dahlia";
    static constexpr int kPageSize = 100;

private:
    [[nodiscard]] Task<QJsonObject> get(QString path, StripeForm query);
    [[nodiscard]] Task<QJsonObject> post(QString path, StripeForm form, QString idempotencyKey);
    [[nodiscard]] Task<HttpAnswer> send(HttpCall call);

    HttpClient &m_http;
    const StripeConfig &m_config;
};

} // namespace freehold::payments
