// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_debt_routes.h"

#include "server/modules/dividend/dividend_answers.h"

#include <QJsonArray>

namespace freehold::dividend {

namespace {

PropertyId propertyOf(const Request &request) { return request.pathId<PropertyId>("property_id"); }

evm::Address walletOf(const Request &request)
{
    const auto wallet = evm::Address::parse(request.pathText("address"));
    if (!wallet)
        throw notFound("owed_dividend");
    return *wallet;
}

} // namespace

void DividendDebtRoutes::mount(Router &router)
{
    router.get("/owed-dividends", Permission::RunDividends, &DividendDebtRoutes::list, this);
    router.post("/properties/{property_id}/owed-dividends/{address}/pay", Permission::RunDividends,
                &DividendDebtRoutes::pay, this);
    router.post("/properties/{property_id}/owed-dividends/{address}/redirection-proposals", Permission::RunDividends,
                &DividendDebtRoutes::proposeRedirection, this);
    router.post("/properties/{property_id}/withheld-dividends/release", Permission::RunDividends,
                &DividendDebtRoutes::releaseWithheld, this);
}

Task<Response> DividendDebtRoutes::list(Request)
{
    QJsonArray items;
    for (const Debt &debt : co_await m_debts.list())
        items.append(toJson(debt));
    co_return Response::ok({{"items", items}});
}

Task<Response> DividendDebtRoutes::pay(Request request)
{
    const Debt debt = co_await m_debts.pay(request.actor(), propertyOf(request), walletOf(request));
    co_return Response::accepted(toJson(debt));
}

Task<Response> DividendDebtRoutes::proposeRedirection(Request request)
{
    const auto body = valid(api::RedirectionRequest::parse(request.json()));
    const governance::Proposal proposal =
        co_await m_redirections.propose(request.actor(), propertyOf(request), walletOf(request), body);
    co_return Response::accepted(governance::toApi(proposal).toJson());
}

Task<Response> DividendDebtRoutes::releaseWithheld(Request request)
{
    const Usdc amount = co_await m_debts.releaseWithheld(request.actor(), propertyOf(request));
    co_return Response::accepted({{"amount", amount.toString()}});
}

} // namespace freehold::dividend
