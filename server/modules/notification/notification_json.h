// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/notification/notification_service.h"
#include "shared/api/notification_api.h"

namespace freehold::notification {

[[nodiscard]] api::NotificationAnswer answerOf(const Notification &notification);
[[nodiscard]] api::NotificationsAnswer answerOf(const NotificationPage &page, const std::optional<QString> &nextCursor);

} // namespace freehold::notification
