// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/http_client.h"
#include "server/modules/notification/notification.h"
#include "server/modules/notification/notification_mail.h"

namespace freehold::notification {

struct Mail {
    QString to;
    QString toName; ///< may be empty
    MailText text;
    QString notificationId; ///< or the event's; travels along, so that SendGrid's own log can be matched with ours
};

enum class MailOutcome { Accepted, Refused };

/// SendGrid's v3 mail/send.
class SendGrid {
public:
    SendGrid(HttpClient &http, const NotificationConfig &config) : m_http(http), m_config(config) { }

    /// Refused is final. Throws ProviderFailed for what may pass: no connection, 429, 5xx.
    [[nodiscard]] Task<MailOutcome> send(Mail mail);

private:
    [[nodiscard]] QJsonObject body(const Mail &mail) const;

    HttpClient &m_http;
    const NotificationConfig &m_config;
};

} // namespace freehold::notification
