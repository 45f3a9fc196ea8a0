// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/marketplace_routes.h"

#include "server/core/http/paging.h"
#include "server/modules/marketplace/marketplace_answers.h"

namespace freehold::marketplace {

namespace {

const QString kOrderId = "order_id";

QJsonObject toJson(const MarketplaceService::Prepared &prepared)
{
    const OrderTerms &terms = prepared.terms;
    const Usdc quote = quoteOf(terms.shares, terms.price);
    const QJsonValue permit = prepared.permitTypedData ? QJsonValue(*prepared.permitTypedData) : QJsonValue();
    return {{"summary", prepared.summary},
            {"epoch", QString::number(terms.epoch)},
            {"salt", terms.salt.toDecimal()},
            {"quote", quote.toString()},
            {"highest_fee", feeOf(quote, terms.maxFeeBps).toString()},
            {"maker_fee_bps", prepared.fees.makerBps},
            {"taker_fee_bps", prepared.fees.takerBps},
            {"order_typed_data", prepared.orderTypedData},
            {"permit_typed_data", permit}};
}

/// The named parameters of the query, to be read as a body is.
QJsonObject queryOf(const Request &request, std::initializer_list<const char *> names)
{
    QJsonObject query;
    for (const char *name : names)
        if (const auto value = request.queryText(name))
            query.insert(name, *value);
    return query;
}

} // namespace

void MarketplaceRoutes::mount(Router &router)
{
    router.get("/orders", Permission::BuyShares, &MarketplaceRoutes::list, this);
    router.post("/orders", Permission::BuyShares, &MarketplaceRoutes::place, this);
    router.post("/orders/prepare", Permission::BuyShares, &MarketplaceRoutes::prepare, this);
    router.post("/orders/cancel", Permission::BuyShares, &MarketplaceRoutes::cancelAll, this);
    router.get("/orders/{order_id}", Permission::BuyShares, &MarketplaceRoutes::get, this);
    router.post("/orders/{order_id}/cancel", Permission::BuyShares, &MarketplaceRoutes::cancel, this);
}

Task<Response> MarketplaceRoutes::prepare(Request request)
{
    const auto wish = valid(api::OrderWish::parse(request.json()));
    co_return Response::ok(toJson(co_await m_service.prepare(request.actor(), wish)));
}

Task<Response> MarketplaceRoutes::place(Request request)
{
    const auto order = valid(api::SignedOrder::parse(request.json()));
    co_return Response::accepted(marketplace::toJson(co_await m_service.place(request.actor(), order)));
}

Task<Response> MarketplaceRoutes::list(Request request)
{
    const Paging paging(request);
    const auto filter = valid(api::OrderFilter::parse(queryOf(request, {"property_id", "state"})));
    auto orders = co_await m_service.list(request.actor(), filter, paging.afterId<OrderId>(), paging.limit());
    co_return paging.answer(std::move(orders), [](const Order &order) { return marketplace::toJson(order); });
}

Task<Response> MarketplaceRoutes::get(Request request)
{
    const Order order = co_await m_service.get(request.actor(), request.pathId<OrderId>(kOrderId));
    co_return Response::ok(marketplace::toJson(order));
}

Task<Response> MarketplaceRoutes::cancel(Request request)
{
    const Order order = co_await m_service.cancel(request.actor(), request.pathId<OrderId>(kOrderId));
    co_return Response::ok(marketplace::toJson(order));
}

Task<Response> MarketplaceRoutes::cancelAll(Request request)
{
    const auto filter = valid(api::OrderFilter::parse(request.json()));
    const auto orders = co_await m_service.cancelAll(request.actor(), filter.property);
    QJsonArray items;
    for (const Order &order : orders)
        items.append(marketplace::toJson(order));
    co_return Response::ok({{"items", items}});
}

} // namespace freehold::marketplace
