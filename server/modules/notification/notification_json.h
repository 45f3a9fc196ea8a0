// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/notification/notification_service.h"
#include "shared/api/notification_api.h"

namespace freehold::notification {

[[nodiscard]] api::NotificationAnswer answerOf(const Notification &notification);
/// Cuts the page to `limit` and names the next one.
[[nodiscard]] api::NotificationsAnswer answerOf(const NotificationPage &page, int limit);

} // namespace freehold::notification
