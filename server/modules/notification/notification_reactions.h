// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/notification/notification_sendgrid.h"

namespace freehold::notification {

/// Mails what accounts have to say for themselves: links and notices of the module auth, which cannot call this one.
class NotificationReactions {
public:
    NotificationReactions(Core &core, const MailTemplates &templates, SendGrid &sendgrid)
        : m_core(core), m_templates(templates), m_sendgrid(sendgrid)
    {
    }
    void subscribe();

private:
    [[nodiscard]] Task<> onAccountMail(auth::AccountMail mail, Job job);

    Core &m_core;
    const MailTemplates &m_templates;
    SendGrid &m_sendgrid;
};

} // namespace freehold::notification
