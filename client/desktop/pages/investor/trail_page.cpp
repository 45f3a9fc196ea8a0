// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/trail_page.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/pages/common/states.h"
#include "client/desktop/pages/investor/trail_stops.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/state_view.h"

#include <QPointer>
#include <QScrollArea>

namespace freehold::desktop {

namespace {

constexpr int kReadableWidth = 760;

} // namespace

TrailPage::TrailPage(AppContext &context, QWidget *parent)
    : Page(context, tr("Follow my rent"), parent), m_state(nullptr), m_trail(new TrailView)
{
    auto trail = card();
    trail.frame->setMaximumWidth(kReadableWidth);
    trail.layout->addWidget(m_trail);
    auto *content = new QWidget;
    auto *layout = column(content, 0);
    auto *line = row(0);
    line->addWidget(trail.frame, 1);
    line->addStretch();
    layout->addLayout(line);
    layout->addStretch();
    m_state = new StateView(scrolling(content));
    m_state->setObjectName(QStringLiteral("trail"));
    body().addWidget(m_state, 1);
    connect(m_state, &StateView::retryRequested, this, [this] { detach(load(), "load a trail"); });
}

void TrailPage::enter(const RouteArguments &arguments)
{
    m_id = api::DistributionId::trusted(arguments.value(QStringLiteral("id")));
    detach(load(), "load a trail");
}

Task<> TrailPage::load()
{
    const QPointer<TrailPage> alive(this);
    const auto id = m_id;
    m_state->showLoading();
    std::optional<api::DistributionTrail> trail;
    std::exception_ptr problem;
    try {
        const auto answer = co_await api::getDistributionTrail(context().api, id);
        trail = answer;
    } catch (const ApiError &) {
        problem = std::current_exception();
    }
    if (!alive || id != m_id)
        co_return;
    if (problem) {
        showProblem(*m_state, problem);
        co_return;
    }
    header().setSentence(tr("From your dividend for %1 to %2 back to each rent that was paid.")
                             .arg(format::date(trail->periodFrom), format::date(trail->periodTo)));
    m_trail->setStops(trailStops(*trail));
    m_state->showContent();
}

} // namespace freehold::desktop
