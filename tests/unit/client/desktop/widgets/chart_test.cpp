// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a chart tells the same as its table, and says so when it has nothing to show.
#include "client/desktop/widgets/chart.h"
#include "client/desktop/widgets/theme.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QLocale>
#include <QTableWidget>
#include <QTest>

using namespace freehold::desktop;

namespace {

ChartPoint at(int month, double value) { return {QDateTime(QDate(2026, month, 1), QTime(0, 0)), value}; }

} // namespace

class ChartTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::instance().install(*qApp);
    }

    void table_saysWhatTheChartShows()
    {
        const ChartData data{ChartUnit::Usdc, {{QStringLiteral("Value"), {at(1, 100), at(2, 120.5)}}}, {}, true};
        const auto rows = chartRows(data);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[2].first(), QStringLiteral("Feb 2026"));
        QCOMPARE(QString(rows[2].last()).replace(QChar(0x00A0), u' '), QStringLiteral("120.50 USDC"));
    }

    void seriesOfDifferentMoments_stayInTheirColumns()
    {
        const ChartData data{
            ChartUnit::Count, {{QStringLiteral("A"), {at(1, 1)}}, {QStringLiteral("B"), {at(2, 2)}}}, {}, true};
        QCOMPARE(chartRows(data)[1], (QStringList{QStringLiteral("Jan 2026"), QStringLiteral("1"), QString()}));
        QCOMPARE(chartRows(data)[2], (QStringList{QStringLiteral("Feb 2026"), QString(), QStringLiteral("2")}));
    }

    void everyKind_isDrawnWithAxes()
    {
        const ChartData lines{ChartUnit::Usd, {{QStringLiteral("Rent"), {at(1, 1), at(2, 3)}}}, {}, true};
        ChartData candles;
        candles.candles = {{QDateTime(QDate(2026, 1, 1), QTime(0, 0)), 50, 55, 48, 52},
                           {QDateTime(QDate(2026, 1, 2), QTime(0, 0)), 52, 53, 49, 50}};
        for (const auto &[kind, data] :
             {std::pair(ChartKind::Lines, lines), {ChartKind::Bars, lines}, {ChartKind::Candles, candles}}) {
            Chart chart(QStringLiteral("Income"), kind);
            chart.setData(data);
            const auto *drawn = chart.findChild<QChartView *>()->chart();
            QCOMPARE(drawn->series().size(), 1);
            QCOMPARE(drawn->axes().size(), 2);
            QVERIFY(!chart.findChild<QChartView *>()->accessibleName().isEmpty());
        }
    }

    void nothing_isSaidInWords()
    {
        Chart chart(QStringLiteral("Income"));
        chart.show();
        QVERIFY(!chart.findChild<QChartView *>()->isVisible());
        chart.setData({ChartUnit::Usd, {{QStringLiteral("Rent"), {at(1, 5)}}}, {}, true});
        QVERIFY(chart.findChild<QChartView *>()->isVisible());
        chart.showTable(true);
        QCOMPARE(chart.findChild<QTableWidget *>()->rowCount(), 1);
    }
};

QTEST_MAIN(ChartTest)
#include "chart_test.moc"
