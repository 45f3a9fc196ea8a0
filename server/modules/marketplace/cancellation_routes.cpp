// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/cancellation_routes.h"

#include "server/modules/marketplace/marketplace_answers.h"

namespace freehold::marketplace {

namespace {

const QString kOrderId = "order_id";

QJsonObject toJson(const CancellationService::Prepared &prepared)
{
    return {
        {"summary", prepared.summary}, {"epoch", QString::number(prepared.epoch)}, {"typed_data", prepared.typedData}};
}

} // namespace

void CancellationRoutes::mount(Router &router)
{
    router.post("/orders/cancel-on-chain", Permission::BuyShares, &CancellationRoutes::requestAll, this);
    router.post("/orders/cancel-on-chain/prepare", Permission::BuyShares, &CancellationRoutes::prepareAll, this);
    router.post("/orders/{order_id}/cancel-on-chain", Permission::BuyShares, &CancellationRoutes::requestOne, this);
    router.post("/orders/{order_id}/cancel-on-chain/prepare", Permission::BuyShares, &CancellationRoutes::prepareOne,
                this);
}

Task<Response> CancellationRoutes::prepareOne(Request request)
{
    const auto prepared = co_await m_service.prepareOne(request.actor(), request.pathId<OrderId>(kOrderId));
    co_return Response::ok(toJson(prepared));
}

Task<Response> CancellationRoutes::requestOne(Request request)
{
    const auto given = valid(api::SignedCancellation::parse(request.json()));
    const Order order =
        co_await m_service.requestOne(request.actor(), request.pathId<OrderId>(kOrderId), given.signature);
    co_return Response::accepted(marketplace::toJson(order));
}

Task<Response> CancellationRoutes::prepareAll(Request request)
{
    const auto given = valid(api::WalletOfOrders::parse(request.json()));
    co_return Response::ok(toJson(co_await m_service.prepareAll(request.actor(), given.wallet)));
}

Task<Response> CancellationRoutes::requestAll(Request request)
{
    const auto given = valid(api::EpochCancellation::parse(request.json()));
    co_return Response::accepted(marketplace::toJson(co_await m_service.requestAll(request.actor(), given)));
}

} // namespace freehold::marketplace
