// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/http/http_client.h"
#include "server/modules/payments/payments_circle_objects.h"
#include "server/modules/payments/payments_config.h"

#include <vector>

namespace freehold::payments {

/// Circle Mint's API. Every call throws ProviderFailed "conversion_provider_failed" for an answer that is none of those
/// described.
class Circle {
public:
    Circle(HttpClient &http, const CircleConfig &config) : m_http(http), m_config(config) { }

    /// Dollars become USDC at the recipient's address. Repeated with the same key (a UUID) it is the same transfer.
    /// A lack of funds or an unapproved recipient throws ProviderFailed "conversion_refused" with Circle's code.
    [[nodiscard]] Task<CircleTransfer> transfer(QString idempotencyKey, QString recipientId, UsdCents amount);
    [[nodiscard]] Task<CircleTransfer> findTransfer(QString transferId);

    /// Among those that Circle's client has approved; nothing for any other.
    [[nodiscard]] Task<std::optional<CircleRecipient>> findRecipient(QString recipientId);
    /// Newest first, one page; `after` is the last id of the page before.
    [[nodiscard]] Task<std::vector<CircleDeposit>> deposits(TimeMs createdFrom, std::optional<QString> after);
    [[nodiscard]] Task<CircleBalance> balance();

    static constexpr int kPageSize = 50;

private:
    [[nodiscard]] Task<QJsonValue> get(QString path, QString query = {});
    [[nodiscard]] Task<HttpAnswer> send(HttpCall call);

    HttpClient &m_http;
    const CircleConfig &m_config;
};

} // namespace freehold::payments
