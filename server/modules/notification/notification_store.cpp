// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/notification/notification_store.h"

#include <utility>

namespace freehold::notification {

QString toString(MailState state)
{
    switch (state) {
    case MailState::Queued: return QStringLiteral("QUEUED");
    case MailState::Sent: return QStringLiteral("SENT");
    case MailState::Failed: return QStringLiteral("FAILED");
    }
    std::unreachable();
}

Notification Notification::fromRow(const Row &row)
{
    return {
        .id = row.id<NotificationId>("id"),
        .user = row.id<UserId>("user_id"),
        .kind = row.text("kind"),
        .params = row.json("params"),
        .createdAt = row.time("created_at"),
        .readAt = row.optionalTime("read_at"),
    };
}

void NotificationStore::insert(Sql &sql, const Notification &notification, std::optional<MailState> mail) const
{
    sql.exec(QStringLiteral("INSERT INTO notifications (id, user_id, kind, params, created_at, mail_state) "
                            "VALUES (:id, :user_id, :kind, :params, :created_at, :mail_state)"),
             {{QStringLiteral("id"), notification.id},
              {QStringLiteral("user_id"), notification.user},
              {QStringLiteral("kind"), notification.kind},
              {QStringLiteral("params"), notification.params},
              {QStringLiteral("created_at"), notification.createdAt},
              {QStringLiteral("mail_state"), mail}});
}

void NotificationStore::setMailState(Sql &sql, const NotificationId &id, MailState state) const
{
    sql.exec(QStringLiteral("UPDATE notifications SET mail_state = :state WHERE id = :id"),
             {{QStringLiteral("state"), state}, {QStringLiteral("id"), id}});
}

void NotificationStore::markRead(Sql &sql, const NotificationId &id, TimeMs now) const
{
    sql.exec(QStringLiteral("UPDATE notifications SET read_at = :now WHERE id = :id AND read_at IS NULL"),
             {{QStringLiteral("now"), now}, {QStringLiteral("id"), id}});
}

std::optional<Notification> NotificationStore::find(Sql &sql, const NotificationId &id) const
{
    return sql.find<Notification>(
        QStringLiteral("SELECT id, user_id, kind, params, created_at, read_at FROM notifications WHERE id = :id"),
        {{QStringLiteral("id"), id}});
}

std::vector<Notification> NotificationStore::page(Sql &sql, const UserId &user,
                                                  const std::optional<NotificationId> &before, int limit) const
{
    return sql.all<Notification>(
        QStringLiteral("SELECT id, user_id, kind, params, created_at, read_at FROM notifications "
                       "WHERE user_id = :user_id AND (:before = '' OR id < :before) ORDER BY id DESC LIMIT :limit"),
        {{QStringLiteral("user_id"), user},
         {QStringLiteral("before"), before ? before->text() : QStringLiteral("")},
         {QStringLiteral("limit"), limit}});
}

qint64 NotificationStore::unread(Sql &sql, const UserId &user) const
{
    qint64 count = 0;
    sql.forEach(
        QStringLiteral("SELECT COUNT(*) AS unread FROM notifications WHERE user_id = :user_id AND read_at IS NULL"),
        {{QStringLiteral("user_id"), user}}, [&](const Row &row) { count = row.int64("unread"); });
    return count;
}

} // namespace freehold::notification
