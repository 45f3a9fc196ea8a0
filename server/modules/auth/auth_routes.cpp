// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_routes.h"

namespace freehold::auth {

namespace {

api::UserAnswer answerOf(const User &user)
{
    return {.id = user.id,
            .email = user.email,
            .name = user.name,
            .roles = user.roles,
            .createdAt = user.createdAt.toString()};
}

QJsonObject sessionJson(const User &user, const QByteArray &csrfToken, TimeMs expiresAt)
{
    return api::SessionAnswer{
        .user = answerOf(user), .csrfToken = QString::fromLatin1(csrfToken), .expiresAt = expiresAt.toString()}
        .toJson();
}

std::optional<UserId> cursorOf(const Request &request)
{
    const auto text = request.cursor();
    const auto id = text ? UserId::parse(*text) : std::nullopt;
    if (text && !id)
        throw invalidFields({{.field = QStringLiteral("cursor"), .reason = QStringLiteral("malformed"), .params = {}}});
    return id;
}

} // namespace

void AuthRoutes::mount(Router &router)
{
    // Whoever signs up or in has no session yet, so there is no token to ask for.
    // An idempotency record keeps a fast hash of the body, which is no place for a password.
    const RouteOptions noSession{.csrf = RouteOptions::Csrf::NotNeeded,
                                 .idempotency = RouteOptions::Idempotency::Ignored};
    router.post("/auth/register", Permission::Public, &AuthRoutes::registerUser, this, noSession);
    router.post("/auth/login", Permission::Public, &AuthRoutes::logIn, this, noSession);
    router.post("/auth/logout", Permission::SignedIn, &AuthRoutes::logOut, this);
    router.get("/auth/session", Permission::SignedIn, &AuthRoutes::session, this);
    router.get("/users", Permission::ManageUsers, &AuthRoutes::users, this);
    router.put("/users/{user_id}/roles", Permission::ManageUsers, &AuthRoutes::setRoles, this);
}

Task<Response> AuthRoutes::registerUser(Request request)
{
    const auto body = valid(api::RegisterRequest::parse(request.json()));
    const User user = co_await m_service.createUser(body.email, body.password, body.name, body.role);
    co_return Response::created(answerOf(user).toJson());
}

Task<Response> AuthRoutes::logIn(Request request)
{
    const auto body = valid(api::LogInRequest::parse(request.json()));
    const LoggedIn in = co_await m_service.logIn(body, request.remoteAddress());
    auto response = Response::ok(sessionJson(in.user, in.opened.csrfToken, in.opened.session.expiresAt));
    // The server ends a session earlier when it is not used; the cookie outlives that without harm.
    response.withHeader("Set-Cookie", cookie(in.opened.token, Sessions::kAbsoluteLifeMs / 1000));
    co_return response;
}

Task<Response> AuthRoutes::logOut(Request request)
{
    co_await m_service.logOut(request.actor());
    auto response = Response::noContent();
    response.withHeader("Set-Cookie", cookie("", 0));
    co_return response;
}

Task<Response> AuthRoutes::session(Request request)
{
    const CurrentSession current = co_await m_service.currentSession(request.actor());
    co_return Response::ok(sessionJson(current.user, request.actor().csrfToken, current.session.expiresAt));
}

Task<Response> AuthRoutes::users(Request request)
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

Task<Response> AuthRoutes::setRoles(Request request)
{
    const auto id = request.pathId<UserId>(QStringLiteral("user_id"));
    const auto body = valid(api::SetRolesRequest::parse(request.json()));
    const User user = co_await m_service.setRoles(request.actor(), id, body.roles);
    co_return Response::ok(answerOf(user).toJson());
}

QByteArray AuthRoutes::cookie(const QByteArray &token, qint64 maxAgeSeconds) const
{
    QByteArray value = m_config.cookie.name() + '=' + token
        + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + QByteArray::number(maxAgeSeconds);
    if (m_config.cookie.secure)
        value += "; Secure";
    return value;
}

} // namespace freehold::auth
