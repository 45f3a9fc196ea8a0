// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/notification/notification_service.h"

#include "server/modules/auth/auth.h"

namespace freehold::notification {

void NotificationService::notify(Sql &sql, const UserId &user, const QString &kind, const QJsonObject &params) const
{
    const Notification notification{
        .id = m_core.ids.next<NotificationId>(),
        .user = user,
        .kind = kind,
        .params = params,
        .createdAt = m_core.clock.now(),
        .readAt = std::nullopt,
    };
    const bool mailed = m_templates.has(kind);
    m_store.insert(sql, notification, mailed ? std::optional(MailState::Queued) : std::nullopt);
    m_core.jobs.enqueue(sql, kPublishQueue, notification.id.text(), {});
    if (mailed)
        m_core.jobs.enqueue(sql, kMailQueue, notification.id.text(), {});
}

void NotificationService::mail(Sql &sql, const QString &kind, const QString &address, const QJsonObject &values) const
{
    m_core.outbox.append(sql,
                         auth::AccountMail::seal(m_core.sealing, UserId(), kind, {.to = address, .values = values}));
}

Task<NotificationPage> NotificationService::list(UserId user, std::optional<NotificationId> before, int limit)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        return NotificationPage{m_store.page(sql, user, before, limit + 1), m_store.unread(sql, user)};
    });
}

Task<> NotificationService::markRead(Actor actor, NotificationId id)
{
    co_await m_core.database.write([=, this](Sql &sql) {
        const auto notification = m_store.find(sql, id);
        if (!notification || notification->user != actor.id)
            throw notFound(QStringLiteral("notification"));
        m_store.markRead(sql, id, m_core.clock.now());
    });
}

} // namespace freehold::notification
