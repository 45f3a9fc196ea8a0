// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/admin/verification_story_view.h"

#include "client/desktop/models/state_words.h"
#include "client/desktop/pages/common/follow.h"
#include "client/desktop/pages/common/states.h"
#include "client/desktop/pages/common/timeline.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/layouts.h"

#include <QScrollArea>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

struct VerificationStoryWords {
    Q_DECLARE_TR_FUNCTIONS(VerificationStory)
};

QString causeWords(api::VerificationStoryHistoryCause cause)
{
    using enum api::VerificationStoryHistoryCause;
    switch (cause) {
    case Person: return VerificationStoryWords::tr("by the investor");
    case Provider: return VerificationStoryWords::tr("by the provider");
    case Expiry: return VerificationStoryWords::tr("as it expired");
    case Renewal: return VerificationStoryWords::tr("by a newer one");
    case Admin: return VerificationStoryWords::tr("by an admin");
    case Unknown: break;
    }
    return {};
}

QString stepWords(api::VerificationStoryTransactionStep step)
{
    using enum api::VerificationStoryTransactionStep;
    switch (step) {
    case Onboard: return VerificationStoryWords::tr("Identity created on chain");
    case Link: return VerificationStoryWords::tr("Wallet linked to the identity");
    case Add: return VerificationStoryWords::tr("Claim added");
    case Refresh: return VerificationStoryWords::tr("Registry refreshed");
    case Remove: return VerificationStoryWords::tr("Claim removed");
    case Unlink: return VerificationStoryWords::tr("Wallet unlinked");
    case Unknown: break;
    }
    return toString(step);
}

bool canReopen(api::VerificationState state)
{
    using enum api::VerificationState;
    return state == Rejected || state == Revoked;
}

} // namespace

VerificationStoryView::VerificationStoryView(ApiClient &client, NameBook &names, QWidget *parent)
    : QWidget(parent), m_client(client), m_names(names)
{
    auto *inside = new QWidget;
    m_stories = column(inside, kSpace16);
    m_state = new StateView(scrolling(inside));
    m_state->showEmpty(
        {u"user"_s, tr("No investor chosen"), tr("Choose a row to read the story of its investor."), {}, {}});
    m_name = text({}, "section");
    auto *layout = column(this);
    layout->addWidget(m_name);
    layout->addWidget(m_state, 1);
    connect(&m_names, &NameBook::changed, this, [this] {
        if (!m_investor.isNull())
            m_name->setText(m_names.person(m_investor));
    });
    connect(m_state, &StateView::retryRequested, this, &VerificationStoryView::load);
}

void VerificationStoryView::display(const UserId &investor)
{
    m_investor = investor;
    m_name->setText(m_names.person(investor));
    load();
}

void VerificationStoryView::load()
{
    m_state->showLoading();
    follow(
        this, api::getVerificationHistory(m_client, m_investor),
        [this, id = m_investor](const api::Page<api::VerificationStory> &page) {
            if (id == m_investor) // another one may have been chosen meanwhile
                take(page.items);
        },
        [this](const std::exception_ptr &failure) { showProblem(*m_state, failure); });
}

void VerificationStoryView::take(const QList<api::VerificationStory> &stories)
{
    clear(m_stories);
    for (const api::VerificationStory &story : stories)
        add(story);
    m_stories->addStretch();
    if (stories.isEmpty())
        m_state->showEmpty(
            {u"user"_s, tr("Never started"), tr("This account has not started a verification."), {}, {}});
    else
        m_state->showContent();
}

void VerificationStoryView::add(const api::VerificationStory &story)
{
    const api::Verification &verification = story.verification;
    const StateWords state = stateWords(StateOf::Verification, toString(verification.state));
    const Card one =
        card(verification.level == api::VerificationLevel::Accredited ? tr("Accreditation") : tr("Identity"));
    one.layout->addWidget(new StatusPill(state.words, state.tone), 0, Qt::AlignLeft);
    auto *timeline = new Timeline;
    for (const api::VerificationStoryHistory &step : story.history) {
        const QString words = stateWords(StateOf::Verification, toString(step.state)).words;
        const QString why = step.reasons.isEmpty() ? QString() : u": "_s + step.reasons.join(u", "_s);
        timeline->add(step.at, u"%1 %2%3"_s.arg(words, causeWords(step.cause), why));
    }
    for (const api::VerificationStoryTransaction &step : story.transactions) {
        const QString failure = step.failureReason ? u": "_s + *step.failureReason : QString();
        timeline->add(step.createdAt,
                      u"%1 (%2)%3"_s.arg(stepWords(step.step), format::shortAddress(step.wallet), failure));
    }
    if (verification.expiresAt)
        timeline->addNext(tr("Expires on %1").arg(format::date(*verification.expiresAt)));
    one.layout->addWidget(timeline);
    auto *reopen = button(tr("Reopen"));
    reopen->setObjectName(u"reopen-"_s + verification.id.text());
    reopen->setEnabled(canReopen(verification.state));
    reopen->setToolTip(reopen->isEnabled() ? QString() : tr("Only one that was rejected or revoked can be reopened."));
    one.layout->addWidget(reopen, 0, Qt::AlignLeft);
    connect(reopen, &QPushButton::clicked, this, [this, verification] { Q_EMIT reopenRequested(verification); });
    m_stories->addWidget(one.frame);
}

} // namespace freehold::desktop
