// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/key_figure.h"

#include "client/desktop/widgets/layouts.h"

namespace freehold::desktop {

KeyFigure::KeyFigure(const QString &name, QWidget *parent)
    : QWidget(parent), m_amount(new AmountLabel(AmountSize::Figure)), m_note(text({}, "small"))
{
    auto *layout = column(this, kSpace4);
    auto *label = text(name, "label");
    label->setWordWrap(false);
    layout->addWidget(label);
    layout->addWidget(m_amount, 0, Qt::AlignLeft);
    layout->addWidget(m_note);
    layout->addStretch();
    m_note->setProperty("tone", "muted");
    m_note->hide();
    setAccessibleName(name);
}

void KeyFigure::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

} // namespace freehold::desktop
