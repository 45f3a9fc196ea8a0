// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_email_routes.h"

#include "server/modules/auth/auth_answers.h"

namespace freehold::auth {

void EmailRoutes::mount(Router &router)
{
    router.post("/auth/email/verify", Permission::Public, &EmailRoutes::verify, this, kNoSession);
    router.post("/auth/email/resend", Permission::SignedIn, &EmailRoutes::resend, this, kIncompleteToo);
    router.post("/auth/email/change", Permission::SignedIn, &EmailRoutes::change, this, kIncompleteKeepsNothing);
}

Task<Response> EmailRoutes::verify(Request request)
{
    const auto body = valid(api::TokenRequest::parse(request.json()));
    co_await m_service.verify(body.token, request.remoteAddress());
    co_return Response::noContent();
}

Task<Response> EmailRoutes::resend(Request request)
{
    co_await m_service.resend(request.actor());
    co_return Response::noContent();
}

Task<Response> EmailRoutes::change(Request request)
{
    const auto body = valid(api::ChangeEmailRequest::parse(request.json()));
    co_await m_service.change(request.actor(), body);
    co_return Response::noContent();
}

} // namespace freehold::auth
