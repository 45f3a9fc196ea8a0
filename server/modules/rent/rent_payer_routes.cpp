// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_payer_routes.h"

#include "server/core/http/paging.h"
#include "server/modules/rent/rent_json.h"

namespace freehold::rent {

namespace {

ChargeStore::Filter::Part partOf(const Request &request)
{
    using Part = ChargeStore::Filter::Part;
    const auto text = request.queryText("part");
    if (!text)
        return Part::All;
    if (*text == u"unpaid")
        return Part::Unpaid;
    if (*text == u"history")
        return Part::Over;
    throw invalidFields({{"part", "not_allowed", {}}});
}

QJsonObject toJson(const QUrl &checkout) { return {{"checkout_url", checkout.toString(QUrl::FullyEncoded)}}; }

} // namespace

void PayerRoutes::mount(Router &router)
{
    router.get("/me/leases", Permission::SignedIn, &PayerRoutes::listLeases, this);
    router.get("/me/charges", Permission::SignedIn, &PayerRoutes::listCharges, this);
    // The open checkout of a charge is one, so asking again is harmless, and no answer with its address is kept.
    router.post("/me/charges/{charge_id}/checkout", Permission::SignedIn, &PayerRoutes::checkout, this,
                {.idempotency = RouteOptions::Idempotency::Ignored});
    router.get("/charges/{charge_id}/receipt", Permission::SignedIn, &PayerRoutes::receipt, this);

    router.get("/pay/{token}", Permission::Public, &PayerRoutes::linkPage, this);
    const RouteOptions byLink{.csrf = RouteOptions::Csrf::NoToken,
                              .idempotency = RouteOptions::Idempotency::Ignored,
                              .account = RouteOptions::Account::MayBeIncomplete};
    router.post("/pay/{token}/checkout", Permission::Public, &PayerRoutes::linkCheckout, this, byLink);
}

Task<Response> PayerRoutes::listLeases(Request request)
{
    QJsonArray items;
    for (const auto &lease : co_await m_tenants.leases(request.actor()))
        items.append(rent::toJson(lease));
    co_return Response::page(items, std::nullopt);
}

Task<Response> PayerRoutes::listCharges(Request request)
{
    const Paging paging(request);
    const ChargeStore::Filter filter{
        .part = partOf(request), .before = paging.afterId<ChargeId>(), .limit = paging.limit() + 1};
    auto charges = co_await m_tenants.charges(request.actor(), filter);
    co_return paging.answer(
        std::move(charges), [](const RentTenants::TenantCharge &charge) { return rent::toJson(charge); },
        [](const RentTenants::TenantCharge &charge) { return QStringList{charge.charge.id.text()}; });
}

Task<Response> PayerRoutes::checkout(Request request)
{
    const auto id = request.pathId<ChargeId>("charge_id");
    co_return Response::ok(toJson(co_await m_tenants.checkout(request.actor(), id)));
}

Task<Response> PayerRoutes::receipt(Request request)
{
    const auto id = request.pathId<ChargeId>("charge_id");
    co_await m_tenants.claim(request.actor());
    const QByteArray pdf = co_await m_receipts.pdf(request.actor(), id);
    co_return Response::file(pdf, "application/pdf", "receipt-" + id.text() + ".pdf");
}

Task<Response> PayerRoutes::linkPage(Request request)
{
    co_return Response::ok(rent::toJson(co_await m_links.page(request.pathText("token"), request.remoteAddress())));
}

Task<Response> PayerRoutes::linkCheckout(Request request)
{
    const auto body = valid(api::LinkCheckoutRequest::parse(request.json()));
    co_return Response::ok(
        toJson(co_await m_links.checkout(request.pathText("token"), body.charge, request.remoteAddress())));
}

} // namespace freehold::rent
