// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_routes.h"

#include "server/core/http/paging.h"
#include "server/modules/rent/rent_json.h"

namespace freehold::rent {

namespace {

std::optional<ChargeState> stateOf(const Request &request)
{
    const auto text = request.queryText("state");
    if (!text)
        return std::nullopt;
    const auto state = enumFromString<ChargeState>(*text);
    if (!state)
        throw invalidFields({{"state", "not_allowed", {}}});
    return state;
}

std::optional<LeaseId> leaseOf(const Request &request)
{
    const auto text = request.queryText("lease_id");
    if (!text)
        return std::nullopt;
    const auto id = LeaseId::parse(*text);
    if (!id)
        throw invalidFields({{"lease_id", "malformed", {}}});
    return id;
}

std::optional<TimeMs> paidSinceOf(const Request &request)
{
    const auto text = request.queryText("paid_since");
    if (!text)
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(*text, Qt::ISODateWithMs);
    // A time without a zone would mean something else on every machine.
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        throw invalidFields({{"paid_since", "malformed", {}}});
    return TimeMs{time.toMSecsSinceEpoch()};
}

RentAccess::Scope scopeOf(const Request &request)
{
    const auto mine = request.queryText("mine");
    if (mine && mine != "true" && mine != "false")
        throw invalidFields({{"mine", "malformed", {}}});
    return mine == "true" ? RentAccess::Scope::Mine : RentAccess::Scope::All;
}

PropertyId propertyOf(const Request &request) { return request.pathId<PropertyId>("property_id"); }

/// A view's link, as a list is sorted by it.
QStringList keyOf(const RentLinks::View &view) { return {view.link.id.text()}; }
QStringList keyOfLease(const RentService::View &view) { return {view.lease.id.text()}; }

template <typename Item>
QJsonObject json(const Item &item)
{
    return toJson(item);
}

} // namespace

void RentRoutes::mount(Router &router)
{
    const QString property = "/properties/{property_id}";
    const Permission manage = Permission::ManageProperties;
    router.post(property + "/leases", manage, &RentRoutes::createLease, this);
    router.get(property + "/leases", Permission::SignedIn, &RentRoutes::listLeases, this);
    router.get("/leases", Permission::SignedIn, &RentRoutes::listAllLeases, this);
    router.get("/leases/{lease_id}", Permission::SignedIn, &RentRoutes::getLease, this);
    router.put("/leases/{lease_id}", manage, &RentRoutes::editLease, this);
    router.post("/leases/{lease_id}/terminate", manage, &RentRoutes::terminateLease, this);

    router.post("/leases/{lease_id}/charges", manage, &RentRoutes::addCharge, this);
    router.post("/charges/{charge_id}/waive", manage, &RentRoutes::waiveCharge, this);
    router.get("/charges/{charge_id}", Permission::SignedIn, &RentRoutes::getCharge, this);
    router.get(property + "/charges", Permission::SignedIn, &RentRoutes::listCharges, this);
    router.get("/charges", Permission::SignedIn, &RentRoutes::listAllCharges, this);

    router.post(property + "/payment-links", manage, &RentRoutes::createLink, this);
    router.get(property + "/payment-links", Permission::SignedIn, &RentRoutes::listLinks, this);
    router.post("/payment-links/{link_id}/reissue", manage, &RentRoutes::reissueLink, this);
    router.remove("/payment-links/{link_id}", manage, &RentRoutes::revokeLink, this);

    router.post(property + "/expenses", manage, &RentRoutes::bookExpense, this);
    router.get(property + "/expenses", Permission::SignedIn, &RentRoutes::listExpenses, this);
    router.post("/expenses/{expense_id}/void", manage, &RentRoutes::voidExpense, this);
    router.post(property + "/rent-terms", manage, &RentRoutes::setTerms, this);
    router.get(property + "/rent-terms", Permission::SignedIn, &RentRoutes::listTerms, this);
}

Task<Response> RentRoutes::createLease(Request request)
{
    const auto property = propertyOf(request);
    const auto body = valid(api::LeaseRequest::parse(request.json()));
    co_return Response::created(toJson(co_await m_leases.create(request.actor(), property, body)));
}

Task<Response> RentRoutes::listLeases(Request request)
{
    const Paging paging(request);
    auto leases =
        co_await m_leases.list(request.actor(), propertyOf(request), paging.afterId<LeaseId>(), paging.limit() + 1);
    co_return paging.answer(std::move(leases), json<RentService::View>, keyOfLease);
}

Task<Response> RentRoutes::listAllLeases(Request request)
{
    const Paging paging(request);
    auto leases =
        co_await m_leases.listAll(request.actor(), scopeOf(request), paging.afterId<LeaseId>(), paging.limit() + 1);
    co_return paging.answer(std::move(leases), json<RentService::View>, keyOfLease);
}

Task<Response> RentRoutes::getLease(Request request)
{
    co_return Response::ok(toJson(co_await m_leases.get(request.actor(), request.pathId<LeaseId>("lease_id"))));
}

Task<Response> RentRoutes::editLease(Request request)
{
    const auto id = request.pathId<LeaseId>("lease_id");
    const auto body = valid(api::LeaseRequest::parse(request.json()));
    co_return Response::ok(toJson(co_await m_leases.edit(request.actor(), id, body)));
}

Task<Response> RentRoutes::terminateLease(Request request)
{
    const auto id = request.pathId<LeaseId>("lease_id");
    const auto body = valid(api::TerminateLeaseRequest::parse(request.json()));
    co_return Response::ok(toJson(co_await m_leases.terminate(request.actor(), id, body.endsOn)));
}

Task<Response> RentRoutes::addCharge(Request request)
{
    const auto lease = request.pathId<LeaseId>("lease_id");
    const auto body = valid(api::ChargeRequest::parse(request.json()));
    co_return Response::created(toJson(co_await m_charges.add(request.actor(), lease, body)));
}

Task<Response> RentRoutes::waiveCharge(Request request)
{
    const auto id = request.pathId<ChargeId>("charge_id");
    const auto body = valid(api::BooksReason::parse(request.json()));
    co_return Response::ok(toJson(co_await m_charges.waive(request.actor(), id, body.reason)));
}

Task<Response> RentRoutes::getCharge(Request request)
{
    co_return Response::ok(toJson(co_await m_charges.get(request.actor(), request.pathId<ChargeId>("charge_id"))));
}

Task<Response> RentRoutes::listCharges(Request request)
{
    const Paging paging(request);
    const ChargeStore::Filter filter{.lease = leaseOf(request),
                                     .state = stateOf(request),
                                     .before = paging.afterId<ChargeId>(),
                                     .limit = paging.limit() + 1};
    auto charges = co_await m_charges.list(request.actor(), propertyOf(request), filter);
    co_return paging.answer(std::move(charges), json<Charge>);
}

Task<Response> RentRoutes::listAllCharges(Request request)
{
    const Paging paging(request);
    const ChargeStore::Filter filter{.state = stateOf(request),
                                     .paidSince = paidSinceOf(request),
                                     .before = paging.afterId<ChargeId>(),
                                     .limit = paging.limit() + 1};
    auto charges = co_await m_charges.listAll(request.actor(), scopeOf(request), filter);
    co_return paging.answer(std::move(charges), json<Charge>);
}

Task<Response> RentRoutes::createLink(Request request)
{
    const auto property = propertyOf(request);
    const auto body = valid(api::PaymentLinkRequest::parse(request.json()));
    co_return Response::created(toJson(co_await m_links.create(request.actor(), property, body)));
}

Task<Response> RentRoutes::listLinks(Request request)
{
    const Paging paging(request);
    auto links = co_await m_links.list(request.actor(), propertyOf(request), paging.afterId<PaymentLinkId>(),
                                       paging.limit() + 1);
    co_return paging.answer(std::move(links), json<RentLinks::View>, keyOf);
}

Task<Response> RentRoutes::reissueLink(Request request)
{
    const auto id = request.pathId<PaymentLinkId>("link_id");
    co_return Response::ok(toJson(co_await m_links.reissue(request.actor(), id)));
}

Task<Response> RentRoutes::revokeLink(Request request)
{
    co_await m_links.revoke(request.actor(), request.pathId<PaymentLinkId>("link_id"));
    co_return Response::noContent();
}

Task<Response> RentRoutes::bookExpense(Request request)
{
    const auto property = propertyOf(request);
    const auto body = valid(api::ExpenseRequest::parse(request.json()));
    co_return Response::created(toJson(co_await m_expenses.book(request.actor(), property, body)));
}

Task<Response> RentRoutes::listExpenses(Request request)
{
    const Paging paging(request);
    auto expenses =
        co_await m_expenses.list(request.actor(), propertyOf(request), paging.afterId<ExpenseId>(), paging.limit() + 1);
    co_return paging.answer(std::move(expenses), json<Expense>);
}

Task<Response> RentRoutes::voidExpense(Request request)
{
    const auto id = request.pathId<ExpenseId>("expense_id");
    const auto body = valid(api::BooksReason::parse(request.json()));
    co_return Response::ok(toJson(co_await m_expenses.voidOne(request.actor(), id, body.reason)));
}

Task<Response> RentRoutes::setTerms(Request request)
{
    const auto property = propertyOf(request);
    const auto body = valid(api::RentTermsRequest::parse(request.json()));
    co_return Response::created(toJson(co_await m_expenses.setTerms(request.actor(), property, body)));
}

Task<Response> RentRoutes::listTerms(Request request)
{
    QJsonArray items;
    for (const RentTerms &terms : co_await m_expenses.terms(request.actor(), propertyOf(request)))
        items.append(toJson(terms));
    co_return Response::page(items, std::nullopt);
}

} // namespace freehold::rent
