// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_routes.h"

#include "server/modules/kyc/kyc_answers.h"

namespace freehold::kyc {

namespace {

evm::Address walletIn(const Request &request)
{
    const auto wallet = evm::Address::parse(request.pathText(QStringLiteral("address")));
    if (!wallet)
        throw notFound(QStringLiteral("wallet"));
    return *wallet;
}

} // namespace

void KycRoutes::mount(Router &router)
{
    router.get("/verifications", Permission::VerifyIdentity, &KycRoutes::list, this);
    router.post("/verifications", Permission::VerifyIdentity, &KycRoutes::start, this);
    router.get("/wallets/{address}/consent", Permission::VerifyIdentity, &KycRoutes::askConsent, this);
    router.post("/wallets/{address}/consent", Permission::VerifyIdentity, &KycRoutes::giveConsent, this);
    router.post("/webhooks/sumsub", Permission::Public, &KycRoutes::receiveWebhook, this,
                {.csrf = RouteOptions::Csrf::CalledByMachines});
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
    co_return Response::created(api::StartVerificationAnswer{
        .verification = answerOf(started.verification), .sdkToken = started.sdkToken, .pageUrl = started.pageUrl}
                                    .toJson());
}

Task<Response> KycRoutes::askConsent(Request request)
{
    const ConsentRequest asked = co_await m_consents.ask(request.actor(), walletIn(request));
    co_return Response::ok(
        api::WalletConsentAnswer{.typedData = asked.typedData, .deadlineSeconds = asked.deadline.value / kMsPerSecond}
            .toJson());
}

Task<Response> KycRoutes::giveConsent(Request request)
{
    const auto body = valid(api::WalletConsentRequest::parse(request.json()));
    co_await m_consents.give(request.actor(), walletIn(request), TimeMs{body.deadlineSeconds * kMsPerSecond},
                             body.signature);
    co_return Response::noContent();
}

Task<Response> KycRoutes::receiveWebhook(Request request)
{
    co_await m_webhooks.receive(request.body(), request.header("x-payload-digest"),
                                request.header("x-payload-digest-alg"));
    co_return Response::noContent();
}

} // namespace freehold::kyc
