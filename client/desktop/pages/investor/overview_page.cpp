// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/overview_page.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/pages/common/live.h"
#include "client/desktop/pages/common/states.h"
#include "client/desktop/pages/navigator.h"
#include "client/desktop/widgets/chart.h"
#include "client/desktop/widgets/data_table.h"
#include "client/desktop/widgets/figure_row.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/icon.h"
#include "client/desktop/widgets/key_figure.h"
#include "client/desktop/widgets/layouts.h"

#include <QScrollArea>

#include <algorithm>

namespace freehold::desktop {

namespace {

constexpr int kSoonDays = 60;
constexpr int kChartHeight = 300;
constexpr qint64 kMostOfAPage = 100;
constexpr double kMicroPerUsdc = 1'000'000;

QString orDash(const std::optional<Usdc> &amount) { return amount ? format::usdcNumber(*amount) : QStringLiteral("–"); }

QList<Column<Position>> positionColumns()
{
    return {
        {OverviewPage::tr("Property"), [](const Position &one) { return one.name; }},
        figureColumn<Position>(
            OverviewPage::tr("Shares"), [](const Position &one) { return format::number(one.shares.count); },
            [](const Position &one) { return one.shares.count; }),
        figureColumn<Position>(
            OverviewPage::tr("Value, USDC"), [](const Position &one) { return orDash(one.value); },
            [](const Position &one) { return one.value.value_or(Usdc{}).micro; }),
        figureColumn<Position>(
            OverviewPage::tr("Paid for it, USDC"), [](const Position &one) { return format::usdcNumber(one.cost); },
            [](const Position &one) { return one.cost.micro; }),
        figureColumn<Position>(
            OverviewPage::tr("Income, 12 months, USDC"),
            [](const Position &one) { return format::usdcNumber(one.income); },
            [](const Position &one) { return one.income.micro; }),
        figureColumn<Position>(
            OverviewPage::tr("Yield"),
            [](const Position &one) { return one.yieldBps ? format::percent(*one.yieldBps) : QStringLiteral("–"); },
            [](const Position &one) { return one.yieldBps.value_or(0); }),
    };
}

bool isOpen(const api::Order &order)
{
    return order.state == api::OrderState::Open || order.state == api::OrderState::PartiallyFilled
        || order.state == api::OrderState::Suspended;
}

} // namespace

OverviewPage::OverviewPage(AppContext &context, QWidget *parent)
    : Page(context, tr("Portfolio"), parent)
    , m_value(new KeyFigure(tr("Value")))
    , m_income(new KeyFigure(tr("Income this year")))
    , m_yield(new KeyFigure(tr("Yield, 12 months")))
    , m_orders(new KeyFigure(tr("Open orders")))
    , m_chart(new Chart(tr("Income, 12 months"), ChartKind::Bars))
    , m_holdings(new DataTable(tr("Holdings")))
    , m_positions(new PagedModel<Position>(positionColumns(), this))
{
    new LiveRefresh(context, this,
                    {QStringLiteral("me:portfolio"), QStringLiteral("me:dividends"), QStringLiteral("me:orders")},
                    [this] { detach(load(), "refresh the overview"); });
    auto *browse = header().setPrimaryAction(tr("Browse properties"), QStringLiteral("building-2"));
    browse->setObjectName(QStringLiteral("overview-browse"));
    const auto goToProperties = [this] { this->context().navigator.go(QStringLiteral("/properties")); };
    connect(browse, &QPushButton::clicked, this, goToProperties);
    auto *content = new QWidget;
    auto *layout = column(content, kSpace24);
    layout->addWidget(buildFigures());
    layout->addWidget(buildNeeds());
    auto income = card();
    income.layout->addWidget(m_chart);
    m_chart->setMaximumHeight(kChartHeight);
    layout->addWidget(income.frame);
    layout->addWidget(buildHoldings());
    layout->addStretch();
    m_state = new StateView(scrolling(content));
    m_state->setObjectName(QStringLiteral("overview"));
    body().addWidget(m_state, 1);
    connect(m_state, &StateView::retryRequested, this, [this] { detach(load(), "load the overview"); });
    connect(m_state, &StateView::actionRequested, this, goToProperties);
}

QWidget *OverviewPage::buildFigures()
{
    auto figures = card();
    figures.layout->addWidget(new FigureRow({m_value, m_income, m_yield, m_orders}));
    return figures.frame;
}

QWidget *OverviewPage::buildNeeds()
{
    auto needs = card(tr("Needs you"));
    m_needsCard = needs.frame;
    m_needs = column(kSpace8);
    needs.layout->addLayout(m_needs);
    m_needsCard->hide();
    return m_needsCard;
}

QWidget *OverviewPage::buildHoldings()
{
    auto holdings = card(tr("Holdings"));
    m_holdings->setObjectName(QStringLiteral("holdings"));
    m_holdings->setModel(m_positions);
    m_holdings->setMainColumn(0);
    m_holdings->setCompact();
    holdings.layout->addWidget(m_holdings);
    connect(m_holdings, &DataTable::activated, this, [this](const QModelIndex &index) {
        context().navigator.go(QStringLiteral("/properties/") + m_positions->row(index.row()).propertyId.text());
    });
    return holdings.frame;
}

void OverviewPage::enter(const RouteArguments & /*arguments*/) { detach(load(), "load the overview"); }

Task<> OverviewPage::load()
{
    if (m_isLoading)
        co_return;
    m_isLoading = true;
    const QPointer<OverviewPage> alive(this);
    m_state->showLoading();
    std::optional<Loaded> loaded;
    std::exception_ptr problem;
    try {
        loaded = co_await fetch(&context().api);
    } catch (const ApiError &) {
        problem = std::current_exception();
    }
    if (!alive)
        co_return;
    m_isLoading = false;
    if (problem)
        showProblem(*m_state, problem);
    else
        show(*loaded);
}

Task<OverviewPage::Loaded> OverviewPage::fetch(ApiClient *client)
{
    Loaded loaded;
    const auto portfolio = co_await api::getPortfolio(*client);
    loaded.facts.holdings = portfolio.holdings;
    for (const auto &holding : portfolio.holdings)
        if (!loaded.facts.properties.contains(holding.propertyId.text())) {
            const auto property = co_await api::getProperty(*client, holding.propertyId);
            loaded.facts.properties.insert(holding.propertyId.text(), property);
        }
    const auto dividends = co_await api::listMyDividends(*client, {.cursor = std::nullopt, .limit = kMostOfAPage});
    loaded.facts.dividends = dividends.items;
    api::ListOrdersQuery query;
    query.limit = kMostOfAPage;
    const auto orders = co_await api::listOrders(*client, query);
    loaded.orders = orders.items;
    const auto verifications = co_await api::listVerifications(*client);
    loaded.verifications = verifications.items;
    co_return loaded;
}

void OverviewPage::show(const Loaded &loaded)
{
    if (loaded.facts.holdings.isEmpty() && loaded.orders.isEmpty()) {
        m_state->showEmpty(
            {QStringLiteral("building-2"),
             tr("No shares yet"),
             tr("Your shares, what they are worth and the rent they earn will stand here. Choose a property to "
                "begin with."),
             tr("Browse properties"),
             {}});
        return;
    }
    const auto portfolio = portfolioOf(loaded.facts, QDate::currentDate());
    m_value->amount().setUsdc(portfolio.value);
    m_value->setNote(portfolio.isValueComplete ? QString() : tr("Without properties that have no price"));
    m_income->amount().setUsdc(portfolio.incomeThisYear);
    if (portfolio.yieldBps)
        m_yield->amount().setPercent(*portfolio.yieldBps);
    else
        m_yield->amount().setNothing(tr("There is no value to reckon it from"));
    m_orders->amount().setCount(std::ranges::count_if(loaded.orders, isOpen));
    ChartData income;
    income.isByMonth = true;
    income.series.append({tr("Income"), {}});
    for (const auto &month : portfolio.months)
        income.series.first().points.append({month.month.startOfDay(), double(month.paid.micro) / kMicroPerUsdc});
    m_chart->setData(income);
    m_positions->setRows(portfolio.positions);
    showNeeds(loaded);
    m_state->content()->setProperty("loaded", true);
    m_state->showContent();
}

void OverviewPage::showNeeds(const Loaded &loaded)
{
    clear(m_needs);
    const auto now = QDateTime::currentDateTime();
    for (const auto &verification : loaded.verifications)
        if (verification.state == api::VerificationState::Approved && verification.expiresAt
            && now.daysTo(*verification.expiresAt) < kSoonDays)
            addNeed(tr("Your verification ends %1.").arg(format::distance(*verification.expiresAt, now)), tr("Renew"),
                    QStringLiteral("/verification"));
    if (loaded.verifications.isEmpty())
        addNeed(tr("You can buy shares once you are verified."), tr("Start verification"),
                QStringLiteral("/verification"));
    for (const auto &order : loaded.orders)
        if (order.state == api::OrderState::Suspended)
            addNeed(tr("An order of %1 is paused.").arg(format::shares(order.shares)), tr("See why"),
                    QStringLiteral("/orders/") + order.id.text());
    for (const auto &dividend : loaded.facts.dividends)
        if (dividend.state == api::DividendState::Owed)
            addNeed(tr("A dividend of %1 could not be paid to you yet.").arg(dividend.propertyName), tr("See why"),
                    QStringLiteral("/dividends/") + dividend.distributionId.text());
    m_needsCard->setVisible(m_needs->count() > 0);
}

void OverviewPage::addNeed(const QString &sentence, const QString &action, const QString &route)
{
    auto *line = new QWidget;
    auto *layout = row(line);
    layout->addWidget(iconLabel(QStringLiteral("circle-alert"), 16, QStringLiteral("warning")));
    layout->addWidget(text(sentence), 1);
    auto *go = button(action);
    connect(go, &QPushButton::clicked, this, [this, route] { context().navigator.go(route); });
    layout->addWidget(go);
    m_needs->addWidget(line);
}

} // namespace freehold::desktop
