// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_investor.h"

#include "server/modules/auth/auth.h"
#include "server/modules/dividend/dividend_payment_store.h"
#include "server/modules/dividend/dividend_pdf.h"
#include "server/modules/property/property.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace freehold::dividend {

namespace {

QString periodOf(const Distribution &distribution)
{
    return QStringLiteral("%1 to %2")
        .arg(distribution.from.toString(Qt::ISODate), distribution.to.toString(Qt::ISODate));
}

} // namespace

Task<std::vector<InvestorDividend>> DividendInvestor::list(Actor actor)
{
    co_return co_await m_core.database.read(
        [=, this](Sql &sql) { return dividendsOf(sql, PaymentStore::ofWallets(sql, m_access.walletsOf(sql, actor))); });
}

Task<std::vector<InvestorDividend>> DividendInvestor::get(Actor actor, DistributionId id)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        const auto payments = PaymentStore::ofWallets(sql, id, m_access.walletsOf(sql, actor));
        if (payments.empty())
            throw notFound("dividend");
        return dividendsOf(sql, payments);
    });
}

std::vector<InvestorDividend> DividendInvestor::dividendsOf(Sql &sql, const std::vector<Payment> &payments) const
{
    std::map<DistributionId, Distribution> distributions;
    std::map<PropertyId, QString> names;
    std::vector<InvestorDividend> dividends;
    for (const Payment &payment : payments) {
        auto distribution = distributions.find(payment.distribution);
        if (distribution == distributions.end())
            distribution =
                distributions.emplace(payment.distribution, DistributionStore::get(sql, payment.distribution)).first;
        const PropertyId property = distribution->second.property;
        if (!names.contains(property))
            names.emplace(property, m_modules.property.get(sql, property).facts.name);
        dividends.push_back(
            {.payment = payment, .distribution = distribution->second, .propertyName = names.at(property)});
    }
    return dividends;
}

YearlyStatement DividendInvestor::yearOf(Sql &sql, const Actor &actor, int year) const
{
    YearlyStatement statement{.year = year, .lines = {}};
    for (const InvestorDividend &dividend :
         dividendsOf(sql, PaymentStore::ofWallets(sql, m_access.walletsOf(sql, actor))))
        for (const YearlyLine &line : linesOf(dividend.payment, dividend.propertyName, periodOf(dividend.distribution)))
            if (line.date.startsWith(QString::number(year)))
                statement.lines.push_back(line);
    std::ranges::sort(statement.lines, {}, [](const YearlyLine &line) {
        return std::tie(line.date, line.property, line.period, line.wallet);
    });
    return statement;
}

Task<QByteArray> DividendInvestor::yearAsCsv(Actor actor, int year)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) { return toCsv(yearOf(sql, actor, year)); });
}

Task<QByteArray> DividendInvestor::yearAsPdf(Actor actor, int year)
{
    // Made on the worker that read it: it takes some milliseconds.
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        const auto user = m_modules.auth.findUser(sql, actor.id);
        return toPdf(yearOf(sql, actor, year), user ? user->name : QString(), m_config.statementFont);
    });
}

} // namespace freehold::dividend
