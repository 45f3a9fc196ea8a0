// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/notifications_page.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/api/reasons.h"
#include "client/desktop/pages/common/states.h"
#include "client/desktop/pages/investor/notification_words.h"
#include "client/desktop/pages/navigator.h"
#include "client/desktop/pages/shell.h"
#include "client/desktop/widgets/data_table.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/layouts.h"

namespace freehold::desktop {

namespace {

using api::Notification;

QList<Column<Notification>> notificationColumns()
{
    const auto left = Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter);
    return {
        {NotificationsPage::tr("Read"),
         [](const Notification &one) { return one.readAt ? QString() : NotificationsPage::tr("● New"); }},
        {NotificationsPage::tr("What happened"), notificationWords, {}, left, notificationWords},
        {NotificationsPage::tr("Time"), [](const Notification &one) { return format::dateTime(one.createdAt); },
         [](const Notification &one) { return one.createdAt; }, left,
         [](const Notification &one) { return format::zoneTooltip(one.createdAt); }},
    };
}

Task<ModelPage<Notification>> loadNotifications(ApiClient *client, std::optional<QString> cursor)
{
    const api::ListNotificationsQuery query{std::move(cursor), std::nullopt};
    const auto page = co_await api::listNotifications(*client, query);
    co_return ModelPage<Notification>{page.items, page.nextCursor};
}

} // namespace

NotificationsPage::NotificationsPage(AppContext &context, QWidget *parent)
    : Page(context, tr("Notifications"), parent)
    , m_table(new DataTable(tr("Notifications")))
    , m_model(new PagedModel<Notification>(notificationColumns(), this))
{
    header().setSentence(tr("Open one to see more of it."));
    auto *all = button(tr("Mark all as read"), "", QStringLiteral("check"));
    all->setObjectName(QStringLiteral("notifications-all-read"));
    header().addAction(all);
    m_table->setObjectName(QStringLiteral("notifications"));
    m_table->setEmptyMessage({QStringLiteral("bell"),
                              tr("No notifications"),
                              tr("Trades, dividends and everything that needs you is told here, and by mail."),
                              {},
                              {}});
    m_model->setId([](const Notification &one) { return one.id.text(); });
    m_model->setSource([client = &context.api](std::optional<QString> cursor) {
        return loadNotifications(client, std::move(cursor));
    });
    m_table->setModel(m_model);
    m_table->setMainColumn(1);
    followModel(*m_table, *m_model);
    body().addWidget(m_table, 1);
    connect(m_table, &DataTable::activated, this,
            [this](const QModelIndex &index) { open(m_model->row(index.row())); });
    connect(all, &QPushButton::clicked, this, [this] { detach(markAllRead(), "mark all notifications as read"); });
}

void NotificationsPage::enter(const RouteArguments & /*arguments*/) { m_model->reload(); }

void NotificationsPage::open(const Notification &notification)
{
    if (!notification.readAt)
        detach(markRead(notification.id), "mark a notification as read");
    if (const auto route = notificationRoute(notification); !route.isEmpty())
        context().navigator.go(route);
}

Task<> NotificationsPage::markRead(NotificationId id)
{
    const QPointer<NotificationsPage> alive(this);
    try {
        co_await api::markNotificationRead(context().api, id);
    } catch (const ApiError &) {
        co_return; // it stays new, and is marked when it is opened again
    }
    if (!alive)
        co_return;
    if (const auto at = m_model->indexOf(id.text())) {
        auto read = m_model->row(*at);
        read.readAt = QDateTime::currentDateTimeUtc();
        m_model->replace(read);
    }
}

Task<> NotificationsPage::markAllRead()
{
    const QPointer<NotificationsPage> alive(this);
    const auto rows = m_model->rows();
    QString problem;
    try {
        for (const auto &one : rows)
            if (!one.readAt)
                co_await api::markNotificationRead(context().api, one.id);
    } catch (const ApiError &error) {
        problem = sentenceFor(error);
    }
    if (!alive)
        co_return;
    if (!problem.isEmpty())
        context().shell.toast(problem, Tone::Danger);
    m_model->reload();
}

} // namespace freehold::desktop
