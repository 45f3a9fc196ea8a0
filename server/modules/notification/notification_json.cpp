// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/notification/notification_json.h"

namespace freehold::notification {

api::NotificationAnswer answerOf(const Notification &notification)
{
    return {
        .id = notification.id,
        .kind = notification.kind,
        .params = notification.params,
        .readAt = notification.readAt ? std::optional(notification.readAt->toString()) : std::nullopt,
        .createdAt = notification.createdAt.toString(),
    };
}

api::NotificationsAnswer answerOf(const NotificationPage &page, const std::optional<QString> &nextCursor)
{
    api::NotificationsAnswer answer{.items = {}, .nextCursor = nextCursor, .unread = page.unread};
    for (const Notification &notification : page.items)
        answer.items.push_back(answerOf(notification));
    return answer;
}

} // namespace freehold::notification
