// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/common/facts.h"

#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/raw_text.h"

#include <QFormLayout>

namespace freehold::desktop {

namespace {
constexpr int kMostOnALine = 40;
}

Facts::Facts(QWidget *parent) : QWidget(parent), m_rows(new QFormLayout(this))
{
    m_rows->setContentsMargins({});
    m_rows->setHorizontalSpacing(kSpace16);
    m_rows->setVerticalSpacing(kSpace8);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void Facts::clear()
{
    while (m_rows->rowCount() > 0)
        m_rows->removeRow(0);
}

void Facts::add(const QString &name, const QString &value)
{
    if (RawText::isNeededFor(value))
        return addRow(name, new RawText(value));
    QLabel *label = text(value);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setTextFormat(Qt::PlainText);
    addRow(name, label);
}

void Facts::addFigure(const QString &name, const QString &value, Weight weight)
{
    QLabel *label = text(value, weight == Weight::Sum ? "strong" : "body");
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setWordWrap(false);
    addRow(name, label);
}

void Facts::addState(const QString &name, const QString &words, Tone tone)
{
    auto *holder = new QWidget;
    auto *line = row(holder);
    line->addWidget(new StatusPill(words, tone));
    line->addStretch();
    addRow(name, holder);
}

void Facts::addAddress(const QString &name, const QString &address, AddressKind kind, const QString &owner)
{
    auto *label = new AddressLabel(kind);
    label->setAddress(address, owner);
    addRow(name, label);
}

void Facts::addRow(const QString &name, QWidget *value)
{
    value->setAccessibleName(name);
    QLabel *label = text(name, "muted");
    label->setWordWrap(name.size() > kMostOnALine);
    m_rows->addRow(label, value);
}

} // namespace freehold::desktop
