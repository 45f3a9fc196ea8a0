// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/page_header.h"

#include "client/desktop/widgets/layouts.h"

namespace freehold::desktop {

PageHeader::PageHeader(const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_title(text({}, "title"))
    , m_sentence(text({}, "muted"))
    , m_titleRow(row(kSpace12))
    , m_actions(row(kSpace8))
{
    m_titleRow->addWidget(m_title);
    m_titleRow->addStretch();
    auto *words = column(kSpace4);
    words->addLayout(m_titleRow);
    words->addWidget(m_sentence);
    m_layout = row(this, kSpace16);
    m_layout->addLayout(words, 1);
    m_layout->addLayout(m_actions);
    m_layout->setAlignment(m_actions, Qt::AlignTop);
    setTitle(title);
    setSentence(sentence);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
    arrange();
}

void PageHeader::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

QPushButton *PageHeader::setPrimaryAction(const QString &words, const QString &iconName)
{
    delete m_primary;
    m_primary = button(words, "primary", iconName);
    m_actions->addWidget(m_primary);
    arrange();
    return m_primary;
}

void PageHeader::addAction(QWidget *action)
{
    m_actions->insertWidget(m_actions->count() - (m_primary == nullptr ? 0 : 1), action);
}

void PageHeader::addBesideTitle(QWidget *widget) { m_titleRow->insertWidget(m_titleRow->count() - 1, widget); }

void PageHeader::arrange()
{
    m_title->ensurePolished();
    const int wanted = m_title->fontMetrics().horizontalAdvance(m_title->text());
    int beside = 0;
    for (int i = 1; i < m_titleRow->count(); ++i)
        if (QWidget *widget = m_titleRow->itemAt(i)->widget(); widget != nullptr && !widget->isHidden())
            beside += kSpace12 + widget->sizeHint().width();
    const int actions = m_actions->sizeHint().width();
    const bool fits = actions == 0 || wanted + beside + kSpace16 + actions <= width();
    const bool wraps = wanted + beside > width();
    if (m_arranged == std::pair(fits, wraps))
        return; // each of these asks for another turn, also where it changes nothing
    m_arranged = std::pair(fits, wraps);
    m_layout->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setAlignment(m_actions, fits ? Qt::AlignTop : Qt::AlignRight);
    m_title->setWordWrap(wraps);
    QSizePolicy policy(wraps ? QSizePolicy::Preferred : QSizePolicy::Maximum, QSizePolicy::Preferred);
    policy.setHeightForWidth(wraps);
    m_title->setSizePolicy(policy);
    // It asks for no width, or else the page would be wider than the window rather than the title break.
    m_titleRow->setStretch(0, wraps ? 1 : 0);
}

void PageHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool PageHeader::event(QEvent *event)
{
    const bool isHandled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return isHandled;
}

QSize PageHeader::minimumSizeHint() const { return {0, QWidget::minimumSizeHint().height()}; }

} // namespace freehold::desktop
