// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_routes.h"

#include "server/core/http/paging.h"
#include "server/modules/dividend/dividend_answers.h"

namespace freehold::dividend {

namespace {

DistributionId idOf(const Request &request) { return request.pathId<DistributionId>("distribution_id"); }

qint64 pageOf(const Request &request)
{
    bool isNumber = false;
    const qint64 page = request.pathText("page").toLongLong(&isNumber);
    if (!isNumber || page < 1)
        throw notFound("page");
    return page;
}

std::optional<PaymentState> stateOf(const Request &request)
{
    const auto text = request.queryText("state");
    for (const PaymentState state : {PaymentState::Pending, PaymentState::Paid, PaymentState::Owed})
        if (text == toString(state))
            return state;
    if (text)
        throw invalidFields({{.field = "state", .reason = "not_allowed", .params = {}}});
    return std::nullopt;
}

qint64 numberAfter(const Paging &paging)
{
    const auto key = paging.after(1);
    if (!key)
        return 0;
    bool isNumber = false;
    const qint64 number = key->first().toLongLong(&isNumber);
    if (!isNumber)
        throw Paging::malformed();
    return number;
}

} // namespace

void DividendRoutes::mount(Router &router)
{
    router.post("/properties/{property_id}/distributions", Permission::RunDividends, &DividendRoutes::create, this);
    router.get("/properties/{property_id}/distributions", Permission::SignedIn, &DividendRoutes::list, this);
    router.get("/properties/{property_id}/dividend-books", Permission::SignedIn, &DividendRoutes::books, this);
    router.get("/distributions/{distribution_id}", Permission::SignedIn, &DividendRoutes::get, this);
    router.remove("/distributions/{distribution_id}", Permission::RunDividends, &DividendRoutes::discard, this);
    router.put("/distributions/{distribution_id}/adjustments", Permission::RunDividends, &DividendRoutes::adjust, this);
    router.post("/distributions/{distribution_id}/approve", Permission::RunDividends, &DividendRoutes::approve, this);
    router.post("/distributions/{distribution_id}/cancellation-proposals", Permission::RunDividends,
                &DividendRoutes::proposeCancellation, this);
    router.get("/distributions/{distribution_id}/pages", Permission::SignedIn, &DividendRoutes::pages, this);
    router.post("/distributions/{distribution_id}/pages/{page}/retry", Permission::RunDividends,
                &DividendRoutes::retryPage, this);
    router.get("/distributions/{distribution_id}/payments", Permission::RunDividends, &DividendRoutes::payments, this);
}

Task<Response> DividendRoutes::create(Request request)
{
    const auto property = request.pathId<PropertyId>("property_id");
    const auto body = valid(api::DistributionRequest::parse(request.json()));
    co_return Response::created(toJson(co_await m_service.create(request.actor(), property, body)));
}

Task<Response> DividendRoutes::list(Request request)
{
    const auto property = request.pathId<PropertyId>("property_id");
    const Paging paging(request);
    auto views = co_await m_service.list(request.actor(), property, paging.afterId<DistributionId>(), paging.limit());
    co_return paging.answer(std::move(views), [](const DistributionView &view) { return toJson(view); });
}

Task<Response> DividendRoutes::get(Request request)
{
    co_return Response::ok(toJson(co_await m_service.get(request.actor(), idOf(request))));
}

Task<Response> DividendRoutes::adjust(Request request)
{
    const auto body = valid(api::AdjustmentsRequest::parse(request.json()));
    co_return Response::ok(toJson(co_await m_service.adjust(request.actor(), idOf(request), body)));
}

Task<Response> DividendRoutes::discard(Request request)
{
    static_cast<void>(co_await m_service.discard(request.actor(), idOf(request)));
    co_return Response::noContent();
}

Task<Response> DividendRoutes::approve(Request request)
{
    const auto body = valid(api::DistributionApproval::parse(request.json()));
    const governance::Proposal proposal = co_await m_service.approve(request.actor(), idOf(request), body);
    co_return Response::accepted(governance::toApi(proposal).toJson());
}

Task<Response> DividendRoutes::proposeCancellation(Request request)
{
    const auto body = valid(api::CancellationRequest::parse(request.json()));
    const governance::Proposal proposal = co_await m_cancellation.propose(request.actor(), idOf(request), body);
    co_return Response::accepted(governance::toApi(proposal).toJson());
}

Task<Response> DividendRoutes::pages(Request request)
{
    QJsonArray items;
    for (const PageView &page : co_await m_pages.pages(request.actor(), idOf(request)))
        items.append(toJson(page));
    co_return Response::ok({{"items", items}});
}

Task<Response> DividendRoutes::retryPage(Request request)
{
    const PageView page = co_await m_pages.retry(request.actor(), idOf(request), pageOf(request));
    co_return Response::accepted(toJson(page));
}

Task<Response> DividendRoutes::payments(Request request)
{
    const auto id = idOf(request);
    const Paging paging(request);
    const PaymentStore::Filter filter{
        .state = stateOf(request), .afterNumber = numberAfter(paging), .limit = paging.limit() + 1};
    auto payments = co_await m_core.database.read([this, id, filter, actor = request.actor()](Sql &sql) {
        static_cast<void>(m_access.seen(sql, actor, id));
        return PaymentStore::list(sql, id, filter);
    });
    co_return paging.answer(
        std::move(payments), [](const Payment &payment) { return toJson(payment); },
        [](const Payment &payment) { return QStringList{QString::number(payment.holderNumber)}; });
}

Task<Response> DividendRoutes::books(Request request)
{
    const auto property = request.pathId<PropertyId>("property_id");
    co_return Response::ok(toJson(co_await m_books.compare(request.actor(), property)));
}

} // namespace freehold::dividend
