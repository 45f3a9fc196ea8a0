// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/notification/notification_service.h"

namespace freehold::notification {

class NotificationRoutes {
public:
    explicit NotificationRoutes(NotificationService &service) : m_service(service) { }
    void mount(Router &router);
    /// The topic me:notifications.
    void provideTopics(Hub &hub);

private:
    [[nodiscard]] Task<Response> list(Request request);
    [[nodiscard]] Task<Response> markRead(Request request);
    [[nodiscard]] Task<std::optional<QJsonObject>> snapshot(Actor actor, QString topic);

    NotificationService &m_service;
};

} // namespace freehold::notification
