// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/purchase_routes.h"

#include "server/core/http/paging.h"

namespace freehold::token {

namespace {

const QString kPurchaseId = QStringLiteral("purchase_id");

QJsonObject toJson(const Purchase &purchase)
{
    const bool isFailed = purchase.state == PurchaseState::Failed;
    return api::PurchaseAnswer{
        .id = purchase.id.text(),
        .propertyId = purchase.property.text(),
        .wallet = purchase.wallet.toChecksum(),
        .shares = purchase.shares,
        .pricePerShare = purchase.pricePerShare,
        .cost = purchase.cost,
        .state = purchase.state,
        .expiresAt = purchase.expiresAt.toString(),
        .transactionHash = purchase.transactionHash ? std::optional(purchase.transactionHash->toHex()) : std::nullopt,
        .failureReason = isFailed ? purchase.failureReason : std::nullopt,
        .failureParams = isFailed ? purchase.failureParams : QJsonObject(),
        .executableUntil =
            isFailed && purchase.executableUntil ? std::optional(purchase.executableUntil->toString()) : std::nullopt,
        .waitingReason = purchase.waitingReason,
        .createdAt = purchase.createdAt.toString(),
        .confirmedAt = purchase.confirmedAt ? std::optional(purchase.confirmedAt->toString()) : std::nullopt,
        .refundedAt = purchase.refundedAt ? std::optional(purchase.refundedAt->toString()) : std::nullopt,
    }
        .toJson();
}

} // namespace

void PurchaseRoutes::mount(Router &router)
{
    const QString all = QStringLiteral("/purchases");
    const QString one = QStringLiteral("/purchases/{purchase_id}");
    router.get(all, Permission::BuyShares, &PurchaseRoutes::list, this);
    router.post(all, Permission::BuyShares, &PurchaseRoutes::create, this);
    router.get(one, Permission::BuyShares, &PurchaseRoutes::get, this);
    router.post(one + QStringLiteral("/signatures"), Permission::BuyShares, &PurchaseRoutes::sign, this);
    router.post(one + QStringLiteral("/cancel"), Permission::BuyShares, &PurchaseRoutes::cancel, this);
}

Task<Response> PurchaseRoutes::list(Request request)
{
    const Paging paging(request);
    auto purchases = co_await m_service.list(request.actor(), paging.afterId<PurchaseId>(), paging.limit());
    co_return paging.answer(std::move(purchases), toJson);
}

Task<Response> PurchaseRoutes::create(Request request)
{
    const auto body = valid(api::PurchaseRequest::parse(request.json()));
    const auto created = co_await m_service.create(request.actor(), body);
    co_return Response::created({
        {QStringLiteral("purchase"), toJson(created.purchase)},
        {QStringLiteral("purchase_typed_data"), created.purchaseTypedData},
        {QStringLiteral("permit_typed_data"), created.permitTypedData},
        {QStringLiteral("authorization_typed_data"), created.authorizationTypedData},
    });
}

Task<Response> PurchaseRoutes::get(Request request)
{
    const Purchase purchase = co_await m_service.get(request.actor(), request.pathId<PurchaseId>(kPurchaseId));
    co_return Response::ok(toJson(purchase));
}

Task<Response> PurchaseRoutes::sign(Request request)
{
    const auto id = request.pathId<PurchaseId>(kPurchaseId);
    const auto signatures = valid(api::PurchaseSignatures::parse(request.json()));
    const Purchase purchase = co_await m_service.sign(request.actor(), id, signatures);
    co_return Response::accepted(toJson(purchase));
}

Task<Response> PurchaseRoutes::cancel(Request request)
{
    const Purchase purchase = co_await m_service.cancel(request.actor(), request.pathId<PurchaseId>(kPurchaseId));
    co_return Response::ok(toJson(purchase));
}

} // namespace freehold::token
