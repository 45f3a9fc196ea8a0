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
    m_title->setWordWrap(false);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_titleRow->addWidget(m_title);
    m_titleRow->addStretch();
    auto *words = column(kSpace4);
    words->addLayout(m_titleRow);
    words->addWidget(m_sentence);
    auto *layout = row(this, kSpace16);
    layout->addLayout(words, 1);
    layout->addLayout(m_actions);
    layout->setAlignment(m_actions, Qt::AlignTop);
    setTitle(title);
    setSentence(sentence);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
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
    return m_primary;
}

void PageHeader::addAction(QWidget *action)
{
    m_actions->insertWidget(m_actions->count() - (m_primary == nullptr ? 0 : 1), action);
}

void PageHeader::addBesideTitle(QWidget *widget) { m_titleRow->insertWidget(m_titleRow->count() - 1, widget); }

} // namespace freehold::desktop
