// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/chart.h"

#include "client/desktop/widgets/chart_hover.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/theme.h"

#include <QBarSeries>
#include <QBarSet>
#include <QCandlestickSeries>
#include <QCandlestickSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QHeaderView>
#include <QLineSeries>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>

namespace freehold::desktop {

namespace {

constexpr int kLeastHeight = 240;

/// Series differ by dash as well as by colour.
QPen penOf(qsizetype index)
{
    constexpr Qt::PenStyle kDashes[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    const auto &series = Theme::instance().colors().series;
    QPen pen(series[index % series.size()], 2, kDashes[index % std::size(kDashes)]);
    pen.setCapStyle(Qt::RoundCap);
    return pen;
}

} // namespace

Chart::Chart(const QString &title, ChartKind kind, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_kind(kind)
    , m_unit(text({}, "small"))
    , m_controls(new QWidget)
    , m_tableButton(iconButton(QStringLiteral("table-2"), tr("Show as a table")))
    , m_stack(new QStackedWidget)
    , m_view(new QChartView(new QChart))
    , m_table(new QTableWidget)
    , m_empty(text(tr("There are no figures for this yet."), "muted"))
{
    m_table->setObjectName(QStringLiteral("chart-table"));
    auto *head = row();
    auto *name = text(title, "section");
    m_unit->setProperty("tone", "muted");
    head->addWidget(name);
    head->addWidget(m_unit, 0, Qt::AlignVCenter);
    head->addStretch();
    m_controls->setLayout(row());
    head->addWidget(m_controls);
    head->addWidget(m_tableButton);
    name->setWordWrap(false);
    m_unit->setWordWrap(false);
    m_empty->setAlignment(Qt::AlignCenter);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setMinimumHeight(kLeastHeight);
    new ChartHover(m_view, &m_data);
    m_table->setAccessibleName(title);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    for (QWidget *page :
         {static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_empty)})
        m_stack->addWidget(page);
    auto *layout = column(this, kSpace8);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    m_tableButton->setCheckable(true);
    connect(m_tableButton, &QToolButton::toggled, this, &Chart::showTable);
    connect(&Theme::instance(), &Theme::changed, this, &Chart::redraw);
    redraw();
}

void Chart::setData(const ChartData &data)
{
    m_data = data;
    redraw();
    fillTable();
}

void Chart::addControl(QWidget *control) { m_controls->layout()->addWidget(control); }

void Chart::showTable(bool shown)
{
    m_tableButton->setChecked(shown);
    const bool nothing = isEmpty(m_data);
    m_stack->setCurrentWidget(nothing     ? static_cast<QWidget *>(m_empty)
                                  : shown ? static_cast<QWidget *>(m_table)
                                          : m_view);
}

void Chart::redraw()
{
    const auto &colors = Theme::instance().colors();
    auto *chart = new QChart;
    chart->setBackgroundBrush(colors.surface);
    chart->setBackgroundRoundness(0);
    chart->setMargins({0, 0, 0, 0});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_unit->setText(unitWord(m_data.unit));
    if (!isEmpty(m_data)) {
        switch (m_kind) {
        case ChartKind::Lines: drawLines(chart); break;
        case ChartKind::Bars: drawBars(chart); break;
        case ChartKind::Candles: drawCandles(chart); break;
        }
    }
    chart->legend()->setVisible(m_data.series.size() > 1);
    chart->legend()->setAlignment(Qt::AlignBottom);
    chart->legend()->setFont(Theme::instance().font(TextRole::Small));
    chart->legend()->setLabelColor(colors.text);
    auto *before = m_view->chart();
    m_view->setBackgroundBrush(colors.surface);
    m_view->setChart(chart);
    delete before;
    const auto rows = chartRows(m_data);
    m_view->setAccessibleName(
        rows.size() > 1 ? tr("%1, chart; latest: %2").arg(m_title, rows.last().join(QStringLiteral(", "))) : m_title);
    showTable(m_tableButton->isChecked());
}

void Chart::drawLines(QChart *chart)
{
    for (qsizetype i = 0; i < m_data.series.size(); ++i) {
        auto *line = new QLineSeries;
        line->setName(m_data.series[i].name);
        line->setPen(penOf(i));
        line->setPointsVisible(m_data.series[i].points.size() == 1);
        for (const auto &point : m_data.series[i].points)
            line->append(double(point.at.toMSecsSinceEpoch()), point.value);
        chart->addSeries(line);
    }
    addTimeAxis(chart);
    addValueAxis(chart);
}

void Chart::drawBars(QChart *chart)
{
    auto *bars = new QBarSeries;
    for (qsizetype i = 0; i < m_data.series.size(); ++i) {
        auto *set = new QBarSet(m_data.series[i].name);
        set->setBrush(penOf(i).color());
        set->setPen(Qt::NoPen);
        for (const auto &point : m_data.series[i].points)
            *set << point.value;
        bars->append(set);
    }
    chart->addSeries(bars);
    addBarAxis(chart);
    addValueAxis(chart);
}

void Chart::drawCandles(QChart *chart)
{
    const auto &colors = Theme::instance().colors();
    auto *series = new QCandlestickSeries;
    series->setIncreasingColor(colors.surface); // hollow rises, filled falls: not the colour alone tells them apart
    series->setDecreasingColor(colors.negative);
    series->setPen(QPen(colors.positive, 1));
    series->setBodyOutlineVisible(true);
    for (const auto &candle : m_data.candles) {
        auto *set = new QCandlestickSet(candle.open, candle.high, candle.low, candle.close,
                                        double(candle.at.toMSecsSinceEpoch()));
        set->setPen(QPen(candle.close >= candle.open ? colors.positive : colors.negative, 1));
        series->append(set);
    }
    chart->addSeries(series);
    addTimeAxis(chart);
    addValueAxis(chart);
}

void Chart::fillTable()
{
    const auto rows = chartRows(m_data);
    m_table->setRowCount(int(rows.size()) - 1);
    m_table->setColumnCount(int(rows.first().size()));
    m_table->setHorizontalHeaderLabels(rows.first());
    for (int row = 1; row < rows.size(); ++row)
        for (int column = 0; column < rows[row].size(); ++column) {
            auto *item = new QTableWidgetItem(rows[row][column]);
            if (column > 0)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row - 1, column, item);
        }
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setStretchLastSection(true);
}

} // namespace freehold::desktop
