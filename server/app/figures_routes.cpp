// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/figures_routes.h"

#include "server/modules/dividend/dividend.h"
#include "server/modules/kyc/kyc.h"
#include "server/modules/marketplace/marketplace.h"
#include "server/modules/property/property.h"
#include "server/modules/rent/rent.h"
#include "server/modules/token/token.h"

#include <QJsonArray>

namespace freehold::app {

namespace {

/// What is told of each month.
struct Monthly {
    ByMonth tokenized;
    marketplace::TradeFigures traded;
    ByMonth dividends;
    ByMonth verified;
};

QJsonArray toJson(const std::vector<property::PropertiesInState> &states)
{
    QJsonArray json;
    for (const auto &one : states)
        json.append(QJsonObject{
            {"state", toString(one.state)}, {"count", one.count}, {"valuation_usd", one.valuation.toString()}});
    return json;
}

QJsonArray toJson(const std::vector<kyc::IdentitiesInState> &states)
{
    QJsonArray json;
    for (const auto &one : states)
        json.append(QJsonObject{{"state", toString(one.state)}, {"count", one.count}, {"on_chain", one.onChain}});
    return json;
}

QJsonObject toJson(const rent::RentFigures::Sum &sum)
{
    return {{"count", sum.charges}, {"amount_usd", sum.amount.toString()}};
}

QJsonArray toJson(const Monthly &monthly, const LastMonths &months)
{
    QJsonArray json;
    for (std::size_t i = 0; i < LastMonths::kCount; ++i)
        json.append(QJsonObject{{"month", months.name(static_cast<int>(i))},
                                {"tokenized", monthly.tokenized.months.at(i)},
                                {"volume", Usdc{monthly.traded.volume.months.at(i)}.toString()},
                                {"trades", monthly.traded.trades.months.at(i)},
                                {"dividends_paid", Usdc{monthly.dividends.months.at(i)}.toString()},
                                {"verified", monthly.verified.months.at(i)}});
    return json;
}

} // namespace

void FiguresRoutes::mount(Router &router)
{
    router.get("/admin/figures", Permission::ViewOperations, &FiguresRoutes::business, this);
}

Task<Response> FiguresRoutes::business(Request)
{
    co_return Response::ok(co_await m_core.database.read([this](Sql &sql) { return figures(sql); }));
}

QJsonObject FiguresRoutes::figures(Sql &sql) const
{
    const TimeMs now = m_core.clock.now();
    const LastMonths months(now);
    const auto tokens = m_modules.token.figures(sql, months);
    const auto traded = m_modules.marketplace.figures(sql, months);
    const auto identities = m_modules.kyc.identities(sql, months);
    const auto dividends = m_modules.dividend.figures(sql, months);
    const auto due = m_modules.rent.figures(sql, property::dateOf(now));
    return {{"properties", toJson(m_modules.property.byState(sql))},
            {"tokenized", tokens.tokenized.total},
            {"raised", tokens.raised.toString()},
            {"volume", Usdc{traded.volume.total}.toString()},
            {"trades", traded.trades.total},
            {"dividends_paid", Usdc{dividends.paid.total}.toString()},
            {"dividends_owed", QJsonObject{{"count", dividends.debts}, {"amount", dividends.owed.toString()}}},
            {"rent_due", toJson(due.due)},
            {"rent_late", toJson(due.late)},
            {"verified", identities.approved.total},
            {"verifications", toJson(identities.states)},
            {"months", toJson({tokens.tokenized, traded, dividends.paid, identities.approved}, months)}};
}

} // namespace freehold::app
