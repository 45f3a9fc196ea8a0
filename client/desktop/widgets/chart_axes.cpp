// SPDX-License-Identifier: GPL-3.0-or-later
// Of Chart: its axes and what is written at them.
#include "client/desktop/widgets/chart.h"
#include "client/desktop/widgets/theme.h"
#include "client/desktop/widgets/tokens.h"

#include <QBarCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QDateTimeAxis>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <limits>

namespace freehold::desktop {

namespace {

constexpr int kMostTicks = 6;
constexpr int kMonthsAYear = 12;
constexpr int kValueLabelWidth = 72;
constexpr QChar kNoWidth(0x200B);

QString timeFormat(const QDateTime &from, const QDateTime &to)
{
    constexpr qint64 kDays = 90;
    if (from.daysTo(to) > kDays)
        return QStringLiteral("MMM yy");
    return from.daysTo(to) > 1 ? QStringLiteral("d MMM") : QStringLiteral("HH:mm");
}

QString barLabel(const QDateTime &at, const ChartData &data)
{
    const bool isOneYear = !data.series.isEmpty() && data.series.first().points.size() <= kMonthsAYear;
    const auto format = !data.isByMonth ? QStringLiteral("d MMM")
        : isOneYear                     ? QStringLiteral("MMM")
                                        : QStringLiteral("MMM yy");
    return QLocale().toString(at.date(), format);
}

QStringList barLabels(const ChartData &data)
{
    QStringList labels;
    if (!data.series.isEmpty())
        for (const auto &point : data.series.first().points)
            labels << barLabel(point.at, data);
    return labels;
}

/// The others are blank, and differ: the axis takes each category once.
QStringList everyNth(QStringList labels, int step)
{
    for (qsizetype i = 0; i < labels.size(); ++i)
        if (i % step != 0)
            labels[i] = QString(i + 1, kNoWidth);
    return labels;
}

void style(QAbstractAxis *axis)
{
    const auto &colors = Theme::instance().colors();
    axis->setLabelsFont(Theme::instance().font(TextRole::Small));
    axis->setLabelsColor(colors.muted);
    axis->setGridLinePen(QPen(colors.border, 1));
    axis->setLinePen(QPen(colors.border, 1));
}

void attach(QChart *chart, QAbstractAxis *axis, Qt::Alignment side)
{
    style(axis);
    chart->addAxis(axis, side);
    for (auto *series : chart->series())
        series->attachAxis(axis);
}

} // namespace

void Chart::addBarAxis(QChart *chart)
{
    m_labelStep = labelStep();
    auto *axis = new QBarCategoryAxis;
    axis->append(everyNth(barLabels(m_data), m_labelStep));
    axis->setTruncateLabels(false); // each has the room of those that are left out
    attach(chart, axis, Qt::AlignBottom);
    axis->setGridLineVisible(false);
}

/// Every how many bars there is room for a label; narrow ones would all be cut to dots.
int Chart::labelStep() const
{
    const QStringList labels = barLabels(m_data);
    const QFontMetrics metrics(Theme::instance().font(TextRole::Small));
    int widest = 1;
    for (const QString &label : labels)
        widest = std::max(widest, metrics.horizontalAdvance(label));
    const int room = std::max(1, m_view->width() - Theme::instance().scaled(kValueLabelWidth));
    const int needed = static_cast<int>(labels.size()) * (widest + kSpace12);
    return std::max(1, (needed + room - 1) / room);
}

void Chart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_kind == ChartKind::Bars && !isEmpty(m_data) && labelStep() != m_labelStep)
        redraw();
}

void Chart::addTimeAxis(QChart *chart)
{
    QDateTime from, to;
    const auto widen = [&](const QDateTime &at) {
        from = from.isValid() ? qMin(from, at) : at;
        to = to.isValid() ? qMax(to, at) : at;
    };
    for (const auto &series : m_data.series)
        for (const auto &point : series.points)
            widen(point.at);
    for (const auto &candle : m_data.candles)
        widen(candle.at);
    const bool isOneMoment = from == to;
    auto *axis = new QDateTimeAxis;
    axis->setFormat(timeFormat(from, to));
    axis->setRange(isOneMoment ? from.addDays(-1) : from, isOneMoment ? to.addDays(1) : to);
    axis->setTickCount(kMostTicks);
    attach(chart, axis, Qt::AlignBottom);
    axis->setGridLineVisible(false);
}

void Chart::addValueAxis(QChart *chart)
{
    double least = std::numeric_limits<double>::max();
    double most = std::numeric_limits<double>::lowest();
    for (const auto &series : m_data.series)
        for (const auto &point : series.points)
            least = qMin(least, point.value), most = qMax(most, point.value);
    for (const auto &candle : m_data.candles)
        least = qMin(least, candle.low), most = qMax(most, candle.high);
    if (m_kind == ChartKind::Bars)
        least = qMin(least, 0.0);
    constexpr double kAir = 0.05;
    const double air = qFuzzyCompare(least, most) ? qMax(1.0, qAbs(most) * kAir) : (most - least) * kAir;
    auto *axis = new QValueAxis;
    axis->setRange(m_kind == ChartKind::Bars && least == 0 ? 0 : least - air, most + air);
    axis->setTickCount(kMostTicks - 1);
    axis->applyNiceNumbers();
    const bool counts = m_data.unit == ChartUnit::Count || m_data.unit == ChartUnit::Shares;
    if (counts && axis->max() < kMostTicks) { // a tick for each: there is no half a property
        axis->setRange(0, std::max(1.0, std::ceil(most)));
        axis->setTickCount(static_cast<int>(axis->max()) + 1);
    }
    const bool isFine = !counts && axis->max() - axis->min() < kMostTicks;
    axis->setLabelFormat(isFine ? QStringLiteral("%.2f") : QStringLiteral("%.0f"));
    chart->setLocalizeNumbers(true);
    chart->setLocale(QLocale());
    attach(chart, axis, Qt::AlignRight);
}

} // namespace freehold::desktop
