// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/notification/notification_sendgrid.h"
#include "server/modules/notification/notification_service.h"

namespace freehold::notification {

/// What follows the commit of a notification: the message to open clients, and the mail.
class NotificationJobs {
public:
    NotificationJobs(Core &core, auth::AuthModule &auth, const MailTemplates &templates, SendGrid &sendgrid)
        : m_core(core), m_auth(auth), m_templates(templates), m_sendgrid(sendgrid)
    {
    }
    void registerHandlers();

private:
    [[nodiscard]] Task<> publish(Job job);
    [[nodiscard]] Task<> sendMail(Job job);

    struct Addressed {
        Notification notification;
        auth::User user;
    };
    [[nodiscard]] Addressed load(Sql &sql, const Job &job) const;

    Core &m_core;
    auth::AuthModule &m_auth;
    const MailTemplates &m_templates;
    SendGrid &m_sendgrid;
    NotificationStore m_store;
};

} // namespace freehold::notification
