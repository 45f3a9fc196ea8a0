// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_routes.h"

#include "server/modules/auth/auth_answers.h"

namespace freehold::auth {

void AuthRoutes::mount(Router &router)
{
    router.post("/auth/register", Permission::Public, &AuthRoutes::registerUser, this, kNoSession);
    router.post("/auth/login", Permission::Public, &AuthRoutes::logIn, this, kNoSession);
    router.post("/auth/logout", Permission::SignedIn, &AuthRoutes::logOut, this, kIncompleteToo);
    router.get("/auth/session", Permission::SignedIn, &AuthRoutes::session, this, kIncompleteToo);
}

Task<Response> AuthRoutes::registerUser(Request request)
{
    const auto body = valid(api::RegisterRequest::parse(request.json()));
    const User user = co_await m_service.registerUser(body, request.remoteAddress());
    co_return Response::created(answerOf(user).toJson());
}

Task<Response> AuthRoutes::logIn(Request request)
{
    const auto body = valid(api::LogInRequest::parse(request.json()));
    co_return sessionOpened(co_await m_service.logIn(body, visitorOf(request)), m_config.cookie);
}

Task<Response> AuthRoutes::logOut(Request request)
{
    co_await m_service.logOut(request.actor());
    auto response = Response::noContent();
    response.withHeader("Set-Cookie", cookieLine(m_config.cookie, "", 0));
    co_return response;
}

Task<Response> AuthRoutes::session(Request request)
{
    const CurrentSession current = co_await m_service.currentSession(request.actor());
    co_return Response::ok(sessionJson(current.user, request.actor().csrfToken, current.session.expiresAt));
}

} // namespace freehold::auth
