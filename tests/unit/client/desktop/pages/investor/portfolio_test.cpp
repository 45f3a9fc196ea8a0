// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what an investor is told about value, income and yield is reckoned exactly.
#include "client/desktop/models/portfolio.h"

#include <QTest>

#include <limits>

using namespace freehold;
using namespace freehold::desktop;

namespace {

const QDate kToday(2026, 11, 22);

api::Holding holding(const QString &property, qint64 shares, qint64 costMicro)
{
    api::Holding holding;
    holding.propertyId = PropertyId::trusted(property);
    holding.propertyName = property;
    holding.shares = {shares};
    holding.cost = {costMicro};
    return holding;
}

api::Dividend dividend(const QString &property, QDate day, qint64 micro,
                       api::DividendState state = api::DividendState::Paid)
{
    api::Dividend dividend;
    dividend.propertyId = PropertyId::trusted(property);
    dividend.state = state;
    dividend.net = Usdc{micro};
    dividend.paidAt = QDateTime(day, QTime(12, 0));
    return dividend;
}

api::Property priced(qint64 micro)
{
    api::Property property;
    property.pricePerShare = Usdc{micro};
    return property;
}

} // namespace

class PortfolioTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void walletsOfOneProperty_areOnePosition()
    {
        const auto portfolio = portfolioOf(
            {{holding("a", 40, 2'000'000), holding("a", 60, 3'000'000)}, {}, {{"a", priced(51'200'000)}}}, kToday);
        QCOMPARE(portfolio.positions.size(), 1);
        QCOMPARE(portfolio.positions.first().shares.count, 100);
        QCOMPARE(portfolio.positions.first().cost.micro, 5'000'000);
        QCOMPARE(portfolio.value.micro, 5'120'000'000);
    }

    void positionWithoutPrice_isLeftOut_andThatIsSaid()
    {
        const auto portfolio =
            portfolioOf({{holding("a", 1, 1), holding("b", 5, 1)}, {}, {{"a", priced(10)}, {"b", {}}}}, kToday);
        QCOMPARE(portfolio.value.micro, 10);
        QVERIFY(!portfolio.isValueComplete);
        QVERIFY(!portfolio.positions.last().value);
    }

    void income_countsWhatWasPaid_inItsYear()
    {
        const auto portfolio =
            portfolioOf({{holding("a", 100, 1)},
                         {dividend("a", QDate(2026, 1, 3), 4'000'000), dividend("a", QDate(2025, 12, 3), 3'000'000),
                          dividend("a", QDate(2025, 11, 22), 9'000'000),
                          dividend("a", QDate(2026, 11, 3), 7'000'000, api::DividendState::Owed)},
                         {{"a", priced(1'000'000)}}},
                        kToday);
        QCOMPARE(portfolio.incomeThisYear.micro, 4'000'000);
        QCOMPARE(portfolio.positions.first().income.micro, 7'000'000);
        QCOMPARE(portfolio.yieldBps, std::optional<qint64>(700));
    }

    void months_areTwelve_withTheirSums()
    {
        const auto portfolio = portfolioOf(
            {{}, {dividend("a", QDate(2026, 11, 3), 5), dividend("b", QDate(2026, 11, 20), 6)}, {}}, kToday);
        QCOMPARE(portfolio.months.size(), 12);
        QCOMPARE(portfolio.months.first().month, QDate(2025, 12, 1));
        QCOMPARE(portfolio.months.last().paid.micro, 11);
    }

    void shareBps_neitherOverflows_norDividesByNothing()
    {
        QCOMPARE(shareBps({5}, {0}), std::nullopt);
        const auto most = std::numeric_limits<qint64>::max();
        QCOMPARE(shareBps({most}, {most}), std::optional<qint64>(10'000));
    }
};

QTEST_GUILESS_MAIN(PortfolioTest)
#include "portfolio_test.moc"
