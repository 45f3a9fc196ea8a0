// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/notification/notification_mail.h"
#include "server/modules/notification/notification_store.h"

namespace freehold::notification {

/// Queues of what happens after the commit of a notification; the key of a job is the notification's id.
inline const QString kPublishQueue = QStringLiteral("notification.publish");
inline const QString kMailQueue = QStringLiteral("mail");

struct NotificationPage {
    std::vector<Notification> items; ///< one more than asked for, where there is a next page
    qint64 unread = 0;
};

class NotificationService {
public:
    NotificationService(Core &core, const MailTemplates &templates) : m_core(core), m_templates(templates) { }

    void notify(Sql &sql, const UserId &user, const QString &kind, const QJsonObject &params) const;
    void mail(Sql &sql, const QString &kind, const QString &address, const QJsonObject &values) const;

    [[nodiscard]] Task<NotificationPage> list(UserId user, std::optional<NotificationId> before, int limit);
    [[nodiscard]] Task<> markRead(Actor actor, NotificationId id);

private:
    Core &m_core;
    const MailTemplates &m_templates;
    NotificationStore m_store;
};

} // namespace freehold::notification
