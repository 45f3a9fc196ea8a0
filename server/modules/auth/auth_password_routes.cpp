// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_password_routes.h"

#include "server/modules/auth/auth_answers.h"

namespace freehold::auth {

void PasswordRoutes::mount(Router &router)
{
    router.post("/auth/password/forgot", Permission::Public, &PasswordRoutes::requestReset, this, kNoSession);
    router.post("/auth/password/reset", Permission::Public, &PasswordRoutes::reset, this, kNoSession);
    router.post("/auth/password/change", Permission::SignedIn, &PasswordRoutes::change, this, kIncompleteKeepsNothing);
}

Task<Response> PasswordRoutes::requestReset(Request request)
{
    const auto body = valid(api::ForgotPasswordRequest::parse(request.json()));
    co_await m_service.requestReset(body.email, request.remoteAddress());
    co_return Response::noContent();
}

Task<Response> PasswordRoutes::reset(Request request)
{
    const auto body = valid(api::ResetPasswordRequest::parse(request.json()));
    co_await m_service.reset(body, request.remoteAddress());
    co_return Response::noContent();
}

Task<Response> PasswordRoutes::change(Request request)
{
    const auto body = valid(api::ChangePasswordRequest::parse(request.json()));
    co_await m_service.change(request.actor(), body);
    co_return Response::noContent();
}

} // namespace freehold::auth
