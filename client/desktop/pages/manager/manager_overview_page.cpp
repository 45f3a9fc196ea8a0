// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/manager/manager_overview_page.h"

#include "client/desktop/pages/common/follow.h"
#include "client/desktop/pages/common/live.h"
#include "client/desktop/pages/common/states.h"
#include "client/desktop/pages/navigator.h"
#include "client/desktop/widgets/figure_row.h"
#include "client/desktop/widgets/icon.h"
#include "client/desktop/widgets/key_figure.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"
#include "client/desktop/widgets/state_view.h"

namespace freehold::desktop {

using namespace Qt::StringLiterals;

ManagerOverviewPage::ManagerOverviewPage(AppContext &context, QWidget *parent)
    : Page(context, tr("Overview"), parent)
    , m_properties(new KeyFigure(tr("Properties")))
    , m_leases(new KeyFigure(tr("Leases that run")))
    , m_received(new KeyFigure(tr("Paid this month")))
    , m_due(new KeyFigure(tr("Due")))
    , m_late(new KeyFigure(tr("Late")))
    , m_partial(new Notice(Tone::Warning))
{
    setObjectName(u"manager-overview"_s);
    auto *create = header().setPrimaryAction(tr("New property"), u"plus"_s);
    create->setObjectName(u"manager-overview-new"_s);
    const auto goToNew = [this] { this->context().navigator.go(u"/manager/properties/new"_s); };
    connect(create, &QPushButton::clicked, this, goToNew);
    auto *content = new QWidget;
    auto *layout = column(content, kSpace24);
    m_partial->setObjectName(u"manager-overview-partial"_s);
    m_partial->clear();
    layout->addWidget(m_partial);
    layout->addWidget(buildFigures());
    layout->addWidget(buildNeeds());
    layout->addStretch();
    m_state = new StateView(scrolling(content));
    m_state->setObjectName(u"manager-overview-state"_s);
    body().addWidget(m_state, 1);
    connect(m_state, &StateView::retryRequested, this, &ManagerOverviewPage::load);
    connect(m_state, &StateView::actionRequested, this, goToNew);
    new LiveRefresh(context, this, {u"me:notifications"_s}, [this] { load(); });
}

QWidget *ManagerOverviewPage::buildFigures()
{
    auto figures = card();
    m_properties->setObjectName(u"manager-overview-properties"_s);
    m_late->setObjectName(u"manager-overview-late"_s);
    figures.layout->addWidget(new FigureRow({m_properties, m_leases, m_received, m_due, m_late}));
    return figures.frame;
}

QWidget *ManagerOverviewPage::buildNeeds()
{
    auto needs = card(tr("Needs you"));
    m_needs = column(kSpace8);
    needs.layout->addLayout(m_needs);
    return needs.frame;
}

void ManagerOverviewPage::enter(const RouteArguments &)
{
    m_state->showLoading();
    load();
}

void ManagerOverviewPage::load()
{
    follow(
        this, loadManagerFacts(&context().api, QDate::currentDate()),
        [this](const ManagerFacts &facts) { display(facts); },
        [this](const std::exception_ptr &failure) { showProblem(*m_state, failure); });
}

void ManagerOverviewPage::display(const ManagerFacts &facts)
{
    if (facts.properties.isEmpty()) {
        m_state->showEmpty({u"building-2"_s,
                            tr("No properties yet"),
                            tr("Your properties, their rent and what waits for you will stand here. Begin with a "
                               "property; it stays a draft until you submit it."),
                            tr("New property"),
                            {}});
        return;
    }
    const ManagerFigures figures = managerFiguresOf(facts, QDate::currentDate());
    m_properties->amount().setCount(figures.properties);
    m_properties->setNote(tr("%1 tokenized").arg(figures.tokenized));
    m_leases->amount().setCount(figures.leases);
    m_received->amount().setUsd(figures.received);
    m_due->amount().setUsd(figures.due);
    m_late->amount().setUsd(figures.late);
    m_late->setNote(figures.late.cents > 0 ? tr("Its day is over") : tr("Nothing is late"));
    if (facts.isCutShort)
        m_partial->set(Tone::Warning, tr("There is more rent than is counted here. The pages of rent show all of it."));
    else
        m_partial->clear();
    clear(m_needs);
    for (const ManagerNeed &need : figures.needs)
        addNeed(need);
    if (figures.needs.isEmpty())
        m_needs->addWidget(text(tr("Nothing waits for you."), "muted"));
    m_state->showContent();
}

void ManagerOverviewPage::addNeed(const ManagerNeed &need)
{
    auto *line = new QWidget;
    line->setObjectName(u"manager-overview-need"_s);
    auto *layout = row(line);
    const bool isWarning = need.tone == Tone::Warning;
    layout->addWidget(iconLabel(isWarning ? u"circle-alert"_s : u"info"_s, 16, isWarning ? u"warning"_s : u"muted"_s));
    auto *words = text(need.words);
    words->setTextFormat(Qt::PlainText); // notes and names are written by others
    layout->addWidget(words, 1);
    auto *act = button(need.action);
    act->setAccessibleDescription(need.words);
    connect(act, &QPushButton::clicked, this, [this, route = need.route] { context().navigator.go(route); });
    layout->addWidget(act);
    m_needs->addWidget(line);
}

} // namespace freehold::desktop
