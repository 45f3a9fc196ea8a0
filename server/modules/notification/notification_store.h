// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"

#include <vector>

namespace freehold::notification {

enum class MailState { Queued, Sent, Failed };
[[nodiscard]] QString toString(MailState state);

struct Notification {
    NotificationId id;
    UserId user;
    QString kind;
    QJsonObject params;
    TimeMs createdAt;
    std::optional<TimeMs> readAt;

    static Notification fromRow(const Row &row);
};

/// Table notifications.
class NotificationStore {
public:
    void insert(Sql &sql, const Notification &notification, std::optional<MailState> mail) const;
    void setMailState(Sql &sql, const NotificationId &id, MailState state) const;
    void markRead(Sql &sql, const NotificationId &id, TimeMs now) const;

    [[nodiscard]] std::optional<Notification> find(Sql &sql, const NotificationId &id) const;
    /// Newest first, those before `before`.
    [[nodiscard]] std::vector<Notification> page(Sql &sql, const UserId &user,
                                                 const std::optional<NotificationId> &before, int limit) const;
    [[nodiscard]] qint64 unread(Sql &sql, const UserId &user) const;
};

} // namespace freehold::notification
