// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/payments/payments_conversions.h"
#include "server/modules/payments/payments_deposits.h"
#include "server/modules/payments/payments_sns.h"

namespace freehold::payments {

/// What Circle tells us through Amazon SNS: its topic and the host of its certificate pinned, its signature and age checked,
/// stored under its id, acknowledged. The job behind it asks Circle what is the case now.
class CircleWebhooks {
public:
    CircleWebhooks(Core &core, const CircleConfig &config, Conversions &conversions, Deposits &deposits)
        : m_core(core), m_config(config), m_conversions(conversions), m_deposits(deposits)
    {
    }
    void registerHandlers();

    /// Throws Unauthenticated "webhook_signature" for what is no message, and for another topic, host, signature or time.
    [[nodiscard]] Task<> receive(QByteArray body);

private:
    [[nodiscard]] Task<QByteArray> certificate(QUrl url);
    [[nodiscard]] Task<> confirm(SnsMessage message);
    [[nodiscard]] Task<> handle(Job job);

    Core &m_core;
    const CircleConfig &m_config;
    Conversions &m_conversions;
    Deposits &m_deposits;
    QUrl m_certificateUrl;
    QByteArray m_certificate; ///< of m_certificateUrl
};

} // namespace freehold::payments
