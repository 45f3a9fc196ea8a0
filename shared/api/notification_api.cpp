// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/notification_api.h"

#include <QJsonArray>

namespace freehold::api {

namespace {

QJsonValue orNull(const std::optional<QString> &text) { return text ? QJsonValue(*text) : QJsonValue(); }

} // namespace

QJsonObject NotificationAnswer::toJson() const
{
    return {
        {QStringLiteral("id"), id.text()},         {QStringLiteral("kind"), kind},
        {QStringLiteral("params"), params},        {QStringLiteral("read_at"), orNull(readAt)},
        {QStringLiteral("created_at"), createdAt},
    };
}

QJsonObject NotificationsAnswer::toJson() const
{
    QJsonArray array;
    for (const NotificationAnswer &item : items)
        array.append(item.toJson());
    return {
        {QStringLiteral("items"), array},
        {QStringLiteral("next_cursor"), orNull(nextCursor)},
        {QStringLiteral("unread"), unread},
    };
}

} // namespace freehold::api
