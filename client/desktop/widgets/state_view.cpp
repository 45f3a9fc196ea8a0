// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/state_view.h"

#include "client/desktop/widgets/icon.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/theme.h"

#include <QCoreApplication>
#include <QPushButton>

#include <chrono>

namespace freehold::desktop {

namespace {

using namespace std::chrono_literals;
constexpr auto kSkeletonAfter = 150ms;
constexpr int kStateIconPixels = 32;
constexpr int kReadableWidth = 440;

QLabel *centred(const QString &words, const char *role)
{
    auto *label = text(words, role);
    label->setAlignment(Qt::AlignCenter);
    label->setMaximumWidth(kReadableWidth);
    label->setMinimumWidth(kReadableWidth / 4);
    return label;
}

/// Not by an alignment, which would take no care of lines that wrap.
QHBoxLayout *inTheMiddle(QWidget *widget)
{
    auto *line = row(0);
    line->addStretch();
    line->addWidget(widget, 1);
    line->addStretch();
    return line;
}

void addDetails(QVBoxLayout *layout, const QString &details)
{
    auto *toggle = button(QCoreApplication::translate("StateView", "Details for support"), "link");
    auto *label = centred(details, "muted");
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->hide();
    QObject::connect(toggle, &QPushButton::clicked, label, [label] { label->setVisible(label->isHidden()); });
    layout->addWidget(toggle, 0, Qt::AlignCenter);
    layout->addLayout(inTheMiddle(label));
}

} // namespace

StateView::StateView(QWidget *content, QWidget *parent)
    : QStackedWidget(parent)
    , m_content(content)
    , m_skeleton(new QWidget)
    , m_messagePage(new QWidget)
    , m_message(column(m_messagePage, kSpace12, kSpace24))
{
    addWidget(m_content);
    addWidget(m_skeleton);
    addWidget(m_messagePage);
    m_skeletonTimer.setSingleShot(true);
    m_skeletonTimer.setInterval(kSkeletonAfter);
    connect(&m_skeletonTimer, &QTimer::timeout, this, &StateView::showSkeleton);
}

/// Built when it is first wanted: most answers are faster, and there is one of these around each table.
void StateView::showSkeleton()
{
    if (m_skeleton->layout() == nullptr)
        buildSkeleton(m_skeleton);
    setCurrentWidget(m_skeleton);
}

void StateView::buildSkeleton(QWidget *page)
{
    constexpr int kBars = 5, kBarHeight = 20;
    auto *layout = column(page, kSpace16, kSpace24);
    for (int i = 0; i < kBars; ++i) {
        auto *bar = new QFrame;
        setRole(bar, "skeleton");
        bar->setFixedHeight(kBarHeight);
        auto *line = row(0);
        line->addWidget(bar, kBars * 2 - i);
        line->addStretch(i + 1);
        layout->addLayout(line);
    }
    layout->addStretch();
    page->setAccessibleName(tr("Loading"));
}

void StateView::showContent()
{
    m_skeletonTimer.stop();
    m_state = State::Content;
    setCurrentWidget(m_content);
}

void StateView::showLoading()
{
    const bool hasContent = m_state == State::Content && m_content->property("loaded").toBool();
    m_state = State::Loading;
    if (!hasContent)
        m_skeletonTimer.start();
}

void StateView::showEmpty(const StateMessage &message) { show(State::Empty, message, Leads::ToAction); }

void StateView::showFilteredOut()
{
    show(State::FilteredOut,
         {QStringLiteral("filter"),
          tr("Nothing matches"),
          tr("No entry matches what you filter by."),
          tr("Clear the filter"),
          {}},
         Leads::ToAction);
}

void StateView::showFailed(const QString &sentence, const QString &details)
{
    show(State::Failed,
         {QStringLiteral("circle-alert"), tr("This could not be loaded"), sentence, tr("Try again"), details},
         Leads::ToRetry);
}

void StateView::showOffline()
{
    show(State::Offline,
         {QStringLiteral("wifi-off"),
          tr("No connection to the server"),
          tr("Freehold keeps trying and loads this page by itself once the server answers again."),
          tr("Try now"),
          {}},
         Leads::ToRetry);
}

void StateView::showForbidden(const QString &sentence)
{
    show(State::Forbidden,
         {QStringLiteral("ban"),
          tr("Your account may not see this"),
          sentence.isEmpty() ? tr("Ask an administrator for the role that this page belongs to.") : sentence,
          {},
          {}},
         Leads::Nowhere);
}

void StateView::showNotFound(const QString &sentence)
{
    show(State::NotFound,
         {QStringLiteral("search"),
          tr("This is not here"),
          sentence.isEmpty() ? tr("It was removed, or the link to it is wrong.") : sentence,
          {},
          {}},
         Leads::Nowhere);
}

void StateView::show(State state, const StateMessage &message, Leads leads)
{
    m_skeletonTimer.stop();
    m_state = state;
    clear(m_message);
    m_message->addStretch();
    m_message->addWidget(iconLabel(message.icon, kStateIconPixels, QStringLiteral("muted")), 0, Qt::AlignCenter);
    m_message->addLayout(inTheMiddle(centred(message.title, "section")));
    m_message->addLayout(inTheMiddle(centred(message.sentence, "muted")));
    if (!message.action.isEmpty()) {
        auto *action = button(message.action);
        action->setObjectName(QStringLiteral("state-action"));
        connect(action, &QPushButton::clicked, this,
                leads == Leads::ToRetry ? &StateView::retryRequested : &StateView::actionRequested);
        m_message->addWidget(action, 0, Qt::AlignCenter);
    }
    if (!message.details.isEmpty())
        addDetails(m_message, message.details);
    m_message->addStretch();
    m_messagePage->setAccessibleName(QStringLiteral("%1. %2").arg(message.title, message.sentence));
    setCurrentWidget(m_messagePage);
}

} // namespace freehold::desktop
