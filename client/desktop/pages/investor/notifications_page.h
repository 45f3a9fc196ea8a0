// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"
#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/page.h"
#include "generated/desktop_api/notification.h"

namespace freehold::desktop {

class DataTable;

/// What happened to somebody's account, the newest first. Opening one marks it as read and leads to where more is told.
class NotificationsPage : public Page {
    Q_OBJECT
public:
    explicit NotificationsPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    void open(const api::Notification &notification);
    [[nodiscard]] Task<> markRead(NotificationId id);
    [[nodiscard]] Task<> markAllRead();

    DataTable *m_table;
    PagedModel<api::Notification> *m_model;
};

} // namespace freehold::desktop
