// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_sign_in_routes.h"

#include "server/modules/auth/auth_answers.h"

namespace freehold::auth {

void SignInRoutes::mount(Router &router)
{
    router.post("/auth/wallet/challenge", Permission::Public, &SignInRoutes::challenge, this, kNoSession);
    router.post("/auth/wallet/login", Permission::Public, &SignInRoutes::logIn, this, kNoSession);
}

Task<Response> SignInRoutes::challenge(Request request)
{
    const auto body = valid(api::WalletChallengeRequest::parse(request.json()));
    const Challenge challenge = co_await m_service.challenge(body.address, request.remoteAddress());
    co_return Response::created(api::WalletChallengeAnswer{
        .message = challenge.message, .nonce = challenge.nonce, .expiresAt = challenge.expiresAt.toString()}
                                    .toJson());
}

Task<Response> SignInRoutes::logIn(Request request)
{
    const auto body = valid(api::WalletLogInRequest::parse(request.json()));
    co_return sessionOpened(co_await m_service.logIn(body, visitorOf(request)), m_config.cookie);
}

} // namespace freehold::auth
