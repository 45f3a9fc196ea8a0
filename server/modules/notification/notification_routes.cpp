// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/notification/notification_routes.h"

#include "server/core/http/paging.h"
#include "server/modules/notification/notification_json.h"

namespace freehold::notification {

namespace {

constexpr int kSnapshotItems = 20;

} // namespace

void NotificationRoutes::mount(Router &router)
{
    router.get("/notifications", Permission::SignedIn, &NotificationRoutes::list, this);
    router.post("/notifications/{notification_id}/read", Permission::SignedIn, &NotificationRoutes::markRead, this);
}

void NotificationRoutes::provideTopics(Hub &hub)
{
    hub.provide(QStringLiteral("me:notifications"),
                [this](Actor actor, QString topic) { return snapshot(std::move(actor), std::move(topic)); });
}

Task<Response> NotificationRoutes::list(Request request)
{
    const Paging paging(request);
    auto page = co_await m_service.list(request.actor().id, paging.afterId<NotificationId>(), paging.limit());
    const auto next = paging.cut(page.items, [](const Notification &last) { return QStringList{last.id.text()}; });
    co_return Response::ok(answerOf(page, next).toJson());
}

Task<Response> NotificationRoutes::markRead(Request request)
{
    co_await m_service.markRead(request.actor(), request.pathId<NotificationId>(QStringLiteral("notification_id")));
    co_return Response::noContent();
}

Task<std::optional<QJsonObject>> NotificationRoutes::snapshot(Actor actor, QString topic)
{
    Q_UNUSED(topic)
    if (actor.isNull())
        co_return std::nullopt;
    auto page = co_await m_service.list(actor.id, std::nullopt, kSnapshotItems);
    if (std::ssize(page.items) > kSnapshotItems)
        page.items.pop_back();
    QJsonObject json = answerOf(page, std::nullopt).toJson();
    json.remove(QStringLiteral("next_cursor"));
    co_return json;
}

} // namespace freehold::notification
