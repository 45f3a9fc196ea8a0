// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_totp_routes.h"

#include "server/modules/auth/auth_answers.h"

namespace freehold::auth {

void TotpRoutes::mount(Router &router)
{
    const auto options = kIncompleteKeepsNothing;
    router.post("/auth/totp/enrol", Permission::SignedIn, &TotpRoutes::enrol, this, options);
    router.post("/auth/totp/confirm", Permission::SignedIn, &TotpRoutes::confirm, this, options);
    router.post("/auth/totp/recovery-codes", Permission::SignedIn, &TotpRoutes::renewRecoveryCodes, this, options);
    router.post("/auth/totp/disable", Permission::SignedIn, &TotpRoutes::disable, this, options);
}

Task<Response> TotpRoutes::enrol(Request request)
{
    const auto body = valid(api::OwnerProof::parse(request.json()));
    const TotpHandover handover = co_await m_service.enrol(request.actor(), body);
    co_return Response::ok(api::TotpEnrolmentAnswer{handover.secret, handover.uri}.toJson());
}

Task<Response> TotpRoutes::confirm(Request request)
{
    const auto body = valid(api::CodeRequest::parse(request.json()));
    co_return Response::ok(api::RecoveryCodesAnswer{co_await m_service.confirm(request.actor(), body.code)}.toJson());
}

Task<Response> TotpRoutes::renewRecoveryCodes(Request request)
{
    const auto body = valid(api::OwnerProof::parse(request.json()));
    co_return Response::ok(
        api::RecoveryCodesAnswer{co_await m_service.renewRecoveryCodes(request.actor(), body)}.toJson());
}

Task<Response> TotpRoutes::disable(Request request)
{
    const auto body = valid(api::OwnerProof::parse(request.json()));
    co_await m_service.disable(request.actor(), body);
    co_return Response::noContent();
}

} // namespace freehold::auth
