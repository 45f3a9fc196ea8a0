// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_investor_routes.h"

#include "server/core/http/paging.h"
#include "server/modules/dividend/dividend_answers.h"

#include <QRegularExpression>

#include <algorithm>

namespace freehold::dividend {

namespace {

DistributionId idOf(const Request &request) { return request.pathId<DistributionId>("distribution_id"); }

/// Where a page goes on in the list: dividends have no id of their own, but a distribution and a wallet.
QStringList keyOf(const InvestorDividend &dividend)
{
    return {dividend.distribution.id.text(), dividend.payment.wallet.toChecksum()};
}

std::vector<InvestorDividend> behind(std::vector<InvestorDividend> all, const std::optional<QStringList> &key)
{
    if (!key)
        return all;
    const auto last = std::ranges::find(all, *key, keyOf);
    if (last == all.end())
        throw Paging::malformed();
    return {last + 1, all.end()};
}

} // namespace

void DividendInvestorRoutes::mount(Router &router)
{
    router.get("/me/dividends", Permission::SignedIn, &DividendInvestorRoutes::list, this);
    router.get("/me/dividends/{distribution_id}", Permission::SignedIn, &DividendInvestorRoutes::get, this);
    router.get("/me/dividend-statements/{statement_file}", Permission::SignedIn, &DividendInvestorRoutes::year, this);
    router.get("/distributions/{distribution_id}/trail", Permission::SignedIn, &DividendInvestorRoutes::trail, this);
}

Task<Response> DividendInvestorRoutes::list(Request request)
{
    const Paging paging(request);
    auto rest = behind(co_await m_investor.list(request.actor()), paging.after(2));
    co_return paging.answer(std::move(rest), [](const InvestorDividend &dividend) { return toJson(dividend); }, keyOf);
}

Task<Response> DividendInvestorRoutes::get(Request request)
{
    const auto dividends = co_await m_investor.get(request.actor(), idOf(request));
    QJsonArray items;
    for (const InvestorDividend &dividend : dividends)
        items.append(toJson(dividend));
    co_return Response::ok({{"items", items}, {"totals", totalsJson(dividends)}});
}

Task<Response> DividendInvestorRoutes::year(Request request)
{
    static const QRegularExpression form("^(2[0-9]{3})\\.(pdf|csv)$");
    const QString name = request.pathText("statement_file");
    const auto match = form.match(name);
    if (!match.hasMatch())
        throw notFound("statement");
    const int year = match.captured(1).toInt();
    const QString fileName = "dividends-" + name;
    if (match.captured(2) == u"csv")
        co_return Response::file(co_await m_investor.yearAsCsv(request.actor(), year), "text/csv; charset=utf-8",
                                 fileName);
    co_return Response::file(co_await m_investor.yearAsPdf(request.actor(), year), "application/pdf", fileName);
}

Task<Response> DividendInvestorRoutes::trail(Request request)
{
    co_return Response::ok(toJson(co_await m_trail.follow(request.actor(), idOf(request))));
}

} // namespace freehold::dividend
