// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_routes.h"

#include "shared/api/kyc_api.h"

namespace freehold::kyc {

namespace {

api::VerificationAnswer answerOf(const Verification &verification)
{
    return {
        .id = verification.id,
        .level = verification.level,
        .state = verification.state,
        .country = verification.country,
        .reasons = verification.reasons,
        .onChain = verification.onChain,
        .startedAt = verification.startedAt.toString(),
        .decidedAt = verification.decidedAt ? std::optional(verification.decidedAt->toString()) : std::nullopt,
    };
}

} // namespace

void KycRoutes::mount(Router &router)
{
    router.get("/verifications", Permission::VerifyIdentity, &KycRoutes::list, this);
    router.post("/verifications", Permission::VerifyIdentity, &KycRoutes::start, this);
    router.post("/webhooks/sumsub", Permission::Public, &KycRoutes::receiveWebhook, this,
                {.csrf = RouteOptions::Csrf::NotNeeded});
}

Task<Response> KycRoutes::list(Request request)
{
    const auto verifications = co_await m_service.list(request.actor());
    QJsonArray items;
    for (const Verification &verification : verifications)
        items.append(answerOf(verification).toJson());
    co_return Response::page(items, std::nullopt);
}

Task<Response> KycRoutes::start(Request request)
{
    const auto body = valid(api::StartVerificationRequest::parse(request.json()));
    const StartedVerification started = co_await m_service.start(request.actor(), body.level);
    co_return Response::created(
        api::StartVerificationAnswer{.verification = answerOf(started.verification), .sdkToken = started.sdkToken}
            .toJson());
}

Task<Response> KycRoutes::receiveWebhook(Request request)
{
    co_await m_webhooks.receive(request.body(), request.header("x-payload-digest"),
                                request.header("x-payload-digest-alg"));
    co_return Response::noContent();
}

} // namespace freehold::kyc
