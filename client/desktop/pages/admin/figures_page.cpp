// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/admin/figures_page.h"

#include "client/desktop/models/state_words.h"
#include "client/desktop/widgets/chart.h"
#include "client/desktop/widgets/figure_row.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/key_figure.h"

#include <QGridLayout>
#include <QScrollArea>

#include <algorithm>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMicro = 1'000'000;

double drawn(Usdc amount) { return static_cast<double>(amount.micro) / kMicro; }
double drawn(qint64 count) { return static_cast<double>(count); }

/// One of the figures, month by month.
template <typename Value>
ChartData monthly(const QString &name, ChartUnit unit, const QList<api::BusinessMonth> &months,
                  Value api::BusinessMonth::*figure)
{
    ChartSeries series{name, {}};
    for (const api::BusinessMonth &one : months) {
        const QDate first = QDate::fromString(one.month + "-01"_L1, Qt::ISODate);
        series.points.append({first.startOfDay(Qt::UTC), drawn(one.*figure)});
    }
    ChartData data;
    data.unit = unit;
    data.series = {series};
    data.isByMonth = true;
    return data;
}

qint64 countIn(const api::BusinessFigures &figures, api::PropertyState state)
{
    const auto found = std::ranges::find(figures.properties, state, &api::PropertiesInState::state);
    return found == figures.properties.end() ? 0 : found->count;
}

} // namespace

FiguresPage::FiguresPage(AppContext &context, QWidget *parent)
    : ActingPage(context, u"figures"_s, tr("Business figures"), tr("Of now, and of the last twelve months."), parent)
{
    auto *inside = new QWidget;
    auto *parts = column(inside, kSpace24);
    m_tokenized = makeFigure("tokenized", tr("Tokenized properties"));
    m_raised = makeFigure("raised", tr("Raised in primary sales"));
    m_volume = makeFigure("volume", tr("Traded, 12 months"));
    m_dividends = makeFigure("dividends", tr("Dividends paid"));
    const Card figures = card();
    figures.layout->addWidget(new FigureRow({m_tokenized, m_raised, m_volume, m_dividends}));
    auto *charts = new QGridLayout;
    charts->setSpacing(kSpace16);
    m_tokenizedChart = addChart(charts, 0, "tokenized-chart", tr("Properties tokenized"));
    m_volumeChart = addChart(charts, 1, "volume-chart", tr("Volume traded"));
    m_dividendChart = addChart(charts, 2, "dividend-chart", tr("Dividends"));
    m_verifiedChart = addChart(charts, 3, "verified-chart", tr("Investors verified"));
    const Card properties = card(tr("Properties by state"));
    m_properties = new Facts;
    m_properties->setObjectName(partName("properties"));
    properties.layout->addWidget(m_properties);
    const Card funnel = card(tr("Verifications by state"));
    m_funnel = new Facts;
    m_funnel->setObjectName(partName("funnel"));
    funnel.layout->addWidget(m_funnel);
    charts->addWidget(properties.frame, 2, 0);
    charts->addWidget(funnel.frame, 2, 1);
    parts->addWidget(figures.frame);
    parts->addLayout(charts);
    parts->addStretch();
    m_state = new StateView(scrolling(inside));
    m_state->setObjectName(partName("state"));
    content().addWidget(m_state, 1);
    connect(m_state, &StateView::retryRequested, this, &FiguresPage::load);
}

KeyFigure *FiguresPage::makeFigure(const char *part, const QString &name)
{
    return named(new KeyFigure(name), part, name);
}

Chart *FiguresPage::addChart(QGridLayout *grid, int place, const char *part, const QString &title)
{
    const Card around = card();
    auto *chart = named(new Chart(title, ChartKind::Bars), part, title);
    around.layout->addWidget(chart);
    grid->addWidget(around.frame, place / 2, place % 2);
    return chart;
}

void FiguresPage::enter(const RouteArguments &)
{
    outcome().clear();
    load();
}

void FiguresPage::load()
{
    m_state->showLoading();
    follow(
        this, api::getBusinessFigures(client()), [this](const api::BusinessFigures &figures) { display(figures); },
        [this](const std::exception_ptr &failure) { showProblem(*m_state, failure); });
}

void FiguresPage::display(const api::BusinessFigures &figures)
{
    using Month = api::BusinessMonth;
    m_tokenized->amount().setCount(countIn(figures, api::PropertyState::Tokenized));
    m_raised->amount().setUsdc(figures.raised);
    m_volume->amount().setUsdc(figures.volume);
    m_volume->setNote(tr("%1 trades").arg(format::number(figures.trades)));
    m_dividends->amount().setUsdc(figures.dividendsPaid);
    // One after the other: four charts at once would hold the window.
    const auto draw = [](Chart *chart, const ChartData &data) {
        QMetaObject::invokeMethod(chart, [chart, data] { chart->setData(data); }, Qt::QueuedConnection);
    };
    draw(m_tokenizedChart, monthly(tr("Properties"), ChartUnit::Count, figures.months, &Month::tokenized));
    draw(m_volumeChart, monthly(tr("Volume"), ChartUnit::Usdc, figures.months, &Month::volume));
    draw(m_dividendChart, monthly(tr("Dividends"), ChartUnit::Usdc, figures.months, &Month::dividendsPaid));
    draw(m_verifiedChart, monthly(tr("Investors"), ChartUnit::Count, figures.months, &Month::verified));
    showStates(figures);
    m_state->showContent();
}

void FiguresPage::showStates(const api::BusinessFigures &figures)
{
    m_properties->clear();
    for (const api::PropertiesInState &one : figures.properties)
        m_properties->add(stateWords(StateOf::Property, toString(one.state)).words, format::number(one.count));
    m_funnel->clear();
    for (const api::IdentitiesInState &one : figures.verifications)
        m_funnel->add(stateWords(StateOf::Verification, toString(one.state)).words, format::number(one.count));
}

} // namespace freehold::desktop
