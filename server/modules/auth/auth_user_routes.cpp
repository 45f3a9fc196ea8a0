// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_user_routes.h"

#include "server/core/http/paging.h"
#include "server/modules/auth/auth_answers.h"

namespace freehold::auth {

namespace {

const QString kUserId = QStringLiteral("user_id");

Error wrongQuery(const QString &field, const char *reason)
{
    return invalidFields({{.field = field, .reason = QString::fromLatin1(reason), .params = {}}});
}

std::optional<Role> roleOf(const Request &request)
{
    const QString name = QStringLiteral("role");
    const auto text = request.queryText(name);
    const auto role = text ? roleFromString(*text) : std::nullopt;
    if (text && !role)
        throw wrongQuery(name, "not_allowed");
    return role;
}

std::optional<bool> disabledOf(const Request &request)
{
    const QString name = QStringLiteral("disabled");
    const auto text = request.queryText(name);
    if (!text)
        return std::nullopt;
    if (*text != QLatin1StringView("true") && *text != QLatin1StringView("false"))
        throw wrongQuery(name, "not_allowed");
    return *text == QLatin1StringView("true");
}

UserFilter filterOf(const Request &request, const Paging &paging)
{
    const auto email = request.queryText(QStringLiteral("email"));
    return {.email = email ? std::optional(email->trimmed().toLower()) : std::nullopt,
            .role = roleOf(request),
            .isDisabled = disabledOf(request),
            .before = paging.afterId<UserId>()};
}

} // namespace

void UserRoutes::mount(Router &router)
{
    router.get("/users", Permission::ManageUsers, &UserRoutes::users, this);
    router.get("/users/{user_id}", Permission::ManageUsers, &UserRoutes::user, this);
    router.post("/users/{user_id}/disable", Permission::ManageUsers, &UserRoutes::disable, this);
    router.post("/users/{user_id}/enable", Permission::ManageUsers, &UserRoutes::enable, this);
    router.post("/users/{user_id}/totp-reset", Permission::ManageUsers, &UserRoutes::resetTotp, this);
    router.put("/users/{user_id}/roles", Permission::ManageUsers, &UserRoutes::setRoles, this);
}

Task<Response> UserRoutes::users(Request request)
{
    const Paging paging(request);
    auto users = co_await m_service.users(filterOf(request, paging), paging.limit());
    co_return paging.answer(std::move(users), [](const User &user) { return answerOf(user).toJson(); });
}

Task<Response> UserRoutes::user(Request request)
{
    co_return Response::ok(answerOf(co_await m_service.user(request.pathId<UserId>(kUserId))).toJson());
}

Task<Response> UserRoutes::disable(Request request)
{
    co_await m_service.disable(request.actor(), request.pathId<UserId>(kUserId));
    co_return Response::noContent();
}

Task<Response> UserRoutes::enable(Request request)
{
    co_await m_service.enable(request.actor(), request.pathId<UserId>(kUserId));
    co_return Response::noContent();
}

Task<Response> UserRoutes::resetTotp(Request request)
{
    const auto reset = co_await m_service.resetTotp(request.actor(), request.pathId<UserId>(kUserId));
    const bool isDone = reset == UserService::TotpReset::Done;
    co_return Response::ok(
        {{QStringLiteral("state"), isDone ? QStringLiteral("DONE") : QStringLiteral("NEEDS_SECOND_ADMIN")}});
}

Task<Response> UserRoutes::setRoles(Request request)
{
    const auto id = request.pathId<UserId>(kUserId);
    const auto body = valid(api::SetRolesRequest::parse(request.json()));
    const auto user = co_await m_service.setRoles(request.actor(), id, body.roles);
    if (!user)
        co_return Response::accepted({{QStringLiteral("state"), QStringLiteral("NEEDS_SECOND_ADMIN")}});
    co_return Response::ok(answerOf(*user).toJson());
}

} // namespace freehold::auth
