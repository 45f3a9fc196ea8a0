// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/payments/payments_collections.h"
#include "server/modules/payments/payments_payouts.h"

namespace freehold::payments {

/// What Stripe tells us: checked, stored under the event's id, acknowledged. The job behind it asks what is the case now, so
/// that late, repeated and reordered events are all the same.
class StripeWebhooks {
public:
    StripeWebhooks(Core &core, const StripeConfig &config, Collections &collections, Payouts &payouts)
        : m_core(core), m_config(config), m_collections(collections), m_payouts(payouts)
    {
    }
    void registerHandlers();

    /// Throws Unauthenticated "webhook_signature" for a signature that is wrong or too old, InvalidRequest
    /// "malformed_webhook" for a body that is no event.
    [[nodiscard]] Task<> receive(QByteArray body, QByteArray signature);

private:
    [[nodiscard]] Task<> handle(Job job);
    [[nodiscard]] std::optional<CollectionId> collectionOf(Sql &sql, const QJsonObject &object) const;

    Core &m_core;
    const StripeConfig &m_config;
    Collections &m_collections;
    Payouts &m_payouts;
};

} // namespace freehold::payments
