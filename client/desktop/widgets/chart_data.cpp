// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/chart_data.h"

#include "client/desktop/widgets/formats.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>

namespace freehold::desktop {

namespace {

struct ChartWords {
    Q_DECLARE_TR_FUNCTIONS(ChartWords)
};

QList<QStringList> candleRows(const ChartData &data)
{
    QList<QStringList> rows{{ChartWords::tr("Time"), ChartWords::tr("Open"), ChartWords::tr("High"),
                             ChartWords::tr("Low"), ChartWords::tr("Close")}};
    for (const auto &candle : data.candles) {
        QStringList cells{chartMoment(candle.at, data)};
        for (const auto value : {candle.open, candle.high, candle.low, candle.close})
            cells << chartValue(value, data.unit);
        rows << cells;
    }
    return rows;
}

} // namespace

QString unitWord(ChartUnit unit)
{
    switch (unit) {
    case ChartUnit::Usdc: return QStringLiteral("USDC");
    case ChartUnit::Usd: return QStringLiteral("USD");
    case ChartUnit::Shares: return ChartWords::tr("shares");
    case ChartUnit::Percent: return QStringLiteral("%");
    case ChartUnit::Count: return {};
    }
    return {};
}

QString chartValue(double value, ChartUnit unit)
{
    constexpr double kCents = 100;
    const bool isWhole = unit == ChartUnit::Shares || unit == ChartUnit::Count;
    const auto number =
        isWhole ? format::number(std::llround(value)) : format::usdNumber({std::llround(value * kCents)});
    const auto word = unitWord(unit);
    return word.isEmpty() ? number : number + QChar(0x00A0) + word;
}

QString chartMoment(const QDateTime &at, const ChartData &data)
{
    if (data.isByMonth)
        return QLocale().toString(at.date(), QStringLiteral("MMM yyyy"));
    return at.time() == QTime(0, 0) ? format::date(at.date()) : format::dateTime(at);
}

bool isEmpty(const ChartData &data)
{
    return data.candles.isEmpty()
        && std::ranges::all_of(data.series, [](const ChartSeries &series) { return series.points.isEmpty(); });
}

QList<QStringList> chartRows(const ChartData &data)
{
    if (!data.candles.isEmpty())
        return candleRows(data);
    QStringList heading{data.isByMonth ? ChartWords::tr("Month") : ChartWords::tr("Time")};
    std::map<QDateTime, QStringList> byMoment;
    for (qsizetype i = 0; i < data.series.size(); ++i) {
        heading << data.series[i].name;
        for (const auto &point : data.series[i].points) {
            auto &cells = byMoment[point.at];
            cells.resize(data.series.size());
            cells[i] = chartValue(point.value, data.unit);
        }
    }
    QList<QStringList> rows{heading};
    for (const auto &[at, cells] : byMoment)
        rows << (QStringList{chartMoment(at, data)} + cells);
    return rows;
}

} // namespace freehold::desktop
