// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace freehold::desktop {

enum class ChartKind { Lines, Bars, Candles };
enum class ChartUnit { Usdc, Usd, Shares, Percent, Count };

struct ChartPoint {
    QDateTime at;
    double value = 0; ///< for drawing only, in whole units; what is exact stands in tables
};

struct ChartSeries {
    QString name;
    QList<ChartPoint> points; ///< oldest first; several series of bars have the same moments
};

struct ChartCandle {
    QDateTime at;
    double open = 0, high = 0, low = 0, close = 0;
};

struct ChartData {
    ChartUnit unit = ChartUnit::Usdc;
    QList<ChartSeries> series;  ///< of lines and bars
    QList<ChartCandle> candles; ///< of candles
    bool isByMonth = false;     ///< moments are told as months
};

[[nodiscard]] QString unitWord(ChartUnit unit);
[[nodiscard]] QString chartValue(double value, ChartUnit unit); ///< "1,250.00 USDC"
[[nodiscard]] QString chartMoment(const QDateTime &at, const ChartData &data);
[[nodiscard]] bool isEmpty(const ChartData &data);

/// The same as rows of words, first row the heading: what the table view shows and screen readers read.
[[nodiscard]] QList<QStringList> chartRows(const ChartData &data);

} // namespace freehold::desktop
