// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/account/help_page.h"

#include "client/desktop/api/session.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/state_view.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>

#include <algorithm>

namespace freehold::desktop {

namespace {

/// Every word stands in the question or in the answer.
bool hasAll(const HelpTopic &topic, const QStringList &words)
{
    const QString all = topic.question + u' ' + topic.answer;
    return std::ranges::all_of(words, [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace

HelpPage::HelpPage(AppContext &context, QWidget *parent)
    : Page(context, tr("Help"), parent), m_search(new QLineEdit), m_topics(column(kSpace24))
{
    setObjectName(QStringLiteral("helpPage"));
    header().setSentence(tr("Answers in plain words. They are here without a connection too."));
    m_search->setObjectName(QStringLiteral("help-search"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the answers"));
    m_search->setClearButtonEnabled(true);
    body().addWidget(m_search);
    auto *content = new QWidget;
    auto *layout = column(content, kSpace24);
    layout->addLayout(m_topics);
    layout->addWidget(buildShortcuts());
    layout->addStretch();
    m_state = new StateView(scrolling(content));
    m_state->setObjectName(QStringLiteral("help-state"));
    body().addWidget(m_state, 1);
    connect(m_search, &QLineEdit::textChanged, this, &HelpPage::showTopics);
    connect(m_state, &StateView::actionRequested, m_search, &QLineEdit::clear);
}

void HelpPage::enter(const RouteArguments &)
{
    showTopics();
    m_search->setFocus();
}

void HelpPage::showTopics()
{
    clear(m_topics);
    const QStringList words = m_search->text().simplified().split(u' ', Qt::SkipEmptyParts);
    int found = 0;
    for (const HelpTopic &topic : helpTopics(context().session.roles())) {
        if (!hasAll(topic, words))
            continue;
        const Card answer = card(topic.question);
        answer.frame->setObjectName(QStringLiteral("help-topic"));
        answer.frame->setAccessibleName(topic.question);
        QLabel *label = text(topic.answer);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        answer.layout->addWidget(label);
        m_topics->addWidget(answer.frame);
        ++found;
    }
    if (found > 0)
        m_state->showContent();
    else
        m_state->showFilteredOut();
}

QWidget *HelpPage::buildShortcuts()
{
    const Card shortcuts = card(tr("Keys"));
    shortcuts.frame->setObjectName(QStringLiteral("help-shortcuts"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(kSpace24);
    grid->setColumnStretch(1, 1);
    for (const HelpShortcut &one : helpShortcuts()) {
        const int row = grid->rowCount();
        grid->addWidget(text(one.keys, "mono"), row, 0);
        grid->addWidget(text(one.does), row, 1);
    }
    shortcuts.layout->addLayout(grid);
    return shortcuts.frame;
}

} // namespace freehold::desktop
