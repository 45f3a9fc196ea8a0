// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/ids.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace freehold::api {

// Times are RFC 3339 texts.

struct NotificationAnswer {
    NotificationId id;
    QString kind;
    QJsonObject params;
    std::optional<QString> readAt;
    QString createdAt;

    [[nodiscard]] QJsonObject toJson() const;
};

/// A page of the list, and the snapshot of the topic me:notifications (which has no next page).
struct NotificationsAnswer {
    std::vector<NotificationAnswer> items;
    std::optional<QString> nextCursor;
    qint64 unread = 0;

    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace freehold::api
