// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_routes.h"

#include "server/core/http/paging.h"
#include "server/modules/payments/payments_answers.h"

namespace freehold::payments {

namespace {

template <typename State>
std::optional<State> stateOf(const Request &request)
{
    const auto text = request.queryText("state");
    if (!text)
        return std::nullopt;
    const auto state = enumFromString<State>(*text);
    if (!state)
        throw invalidFields({{"state", "not_allowed", {}}});
    return state;
}

} // namespace

void PaymentsRoutes::mount(Router &router)
{
    const RouteOptions webhook{.csrf = RouteOptions::Csrf::CalledByMachines};
    router.post("/webhooks/stripe", Permission::Public, &PaymentsRoutes::receiveStripeWebhook, this, webhook);
    router.post("/webhooks/circle", Permission::Public, &PaymentsRoutes::receiveCircleWebhook, this, webhook);
    router.get("/admin/payments", Permission::ViewOperations, &PaymentsRoutes::listCollections, this);
    router.get("/admin/payments/{collection_id}", Permission::ViewOperations, &PaymentsRoutes::getCollection, this);
    router.get("/admin/conversions", Permission::ViewOperations, &PaymentsRoutes::listConversions, this);
    router.get("/admin/reconciliation", Permission::ViewOperations, &PaymentsRoutes::getReconciliation, this);
}

Task<Response> PaymentsRoutes::receiveStripeWebhook(Request request)
{
    co_await m_stripe.receive(request.body(), request.header("stripe-signature"));
    co_return Response::noContent();
}

Task<Response> PaymentsRoutes::receiveCircleWebhook(Request request)
{
    co_await m_circle.receive(request.body());
    co_return Response::noContent();
}

Task<Response> PaymentsRoutes::listCollections(Request request)
{
    const Paging paging(request);
    const CollectionStore::Filter filter{.state = stateOf<CollectionState>(request),
                                         .before = paging.afterId<CollectionId>(),
                                         .limit = paging.limit() + 1};
    auto found = co_await m_service.collections(filter);
    co_return paging.answer(std::move(found), [](const Collection &collection) { return answerOf(collection); });
}

Task<Response> PaymentsRoutes::getCollection(Request request)
{
    const auto details = co_await m_service.collection(request.pathId<CollectionId>("collection_id"));
    co_return Response::ok(answerOf(details));
}

Task<Response> PaymentsRoutes::listConversions(Request request)
{
    const Paging paging(request);
    const ConversionStore::Filter filter{.state = stateOf<ConversionState>(request),
                                         .before = paging.afterId<ConversionId>(),
                                         .limit = paging.limit() + 1};
    auto found = co_await m_service.conversions(filter);
    co_return paging.answer(std::move(found), [](const Conversion &conversion) { return answerOf(conversion); });
}

Task<Response> PaymentsRoutes::getReconciliation(Request)
{
    const auto last = co_await m_service.lastReconciliation();
    co_return Response::ok({{"items", last ? QJsonArray{answerOf(*last)} : QJsonArray()}});
}

} // namespace freehold::payments
