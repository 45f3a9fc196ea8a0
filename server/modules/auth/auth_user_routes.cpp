// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_user_routes.h"

#include "server/modules/auth/auth_answers.h"

namespace freehold::auth {

namespace {

std::optional<UserId> cursorOf(const Request &request)
{
    const auto text = request.cursor();
    const auto id = text ? UserId::parse(*text) : std::nullopt;
    if (text && !id)
        throw invalidFields({{.field = QStringLiteral("cursor"), .reason = QStringLiteral("malformed"), .params = {}}});
    return id;
}

} // namespace

void UserRoutes::mount(Router &router)
{
    router.get("/users", Permission::ManageUsers, &UserRoutes::users, this);
    router.put("/users/{user_id}/roles", Permission::ManageUsers, &UserRoutes::setRoles, this);
}

Task<Response> UserRoutes::users(Request request)
{
    const int limit = request.limit();
    std::vector<User> users = co_await m_service.users(cursorOf(request), limit);
    std::optional<QString> next;
    if (users.size() > static_cast<size_t>(limit)) {
        users.resize(static_cast<size_t>(limit));
        next = users.back().id.text();
    }
    QJsonArray items;
    for (const User &user : users)
        items.append(answerOf(user).toJson());
    co_return Response::page(items, next);
}

Task<Response> UserRoutes::setRoles(Request request)
{
    const auto id = request.pathId<UserId>(QStringLiteral("user_id"));
    const auto body = valid(api::SetRolesRequest::parse(request.json()));
    const User user = co_await m_service.setRoles(request.actor(), id, body.roles);
    co_return Response::ok(answerOf(user).toJson());
}

} // namespace freehold::auth
