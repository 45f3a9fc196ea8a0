// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/flow_layout.h"

#include <QWidget>

#include <algorithm>

namespace freehold::desktop {

FlowLayout::FlowLayout(int space, Qt::Alignment side) : m_space(space), m_side(side) { setContentsMargins(0, 0, 0, 0); }

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addWidget(widget);
    m_items.move(m_items.size() - 1, index);
    invalidate();
}

QSize FlowLayout::sizeHint() const
{
    QSize all;
    int shown = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        all = {all.width() + item->sizeHint().width(), std::max(all.height(), item->sizeHint().height())};
        ++shown;
    }
    return all + QSize(m_space * std::max(0, shown - 1), 0);
}

QSize FlowLayout::minimumSize() const
{
    QSize widest;
    for (const QLayoutItem *item : m_items)
        if (!item->isEmpty())
            widest = widest.expandedTo(item->minimumSize());
    return widest;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    static_cast<void>(arranged(rect, Mode::Move));
}

int FlowLayout::widthOf(const Line &line) const
{
    int width = -m_space;
    for (const QLayoutItem *item : line)
        width += item->sizeHint().width() + m_space;
    return width;
}

QList<FlowLayout::Line> FlowLayout::lines(int width) const
{
    QList<Line> all{{}};
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        if (!all.last().isEmpty() && widthOf(all.last()) + m_space + item->sizeHint().width() > width)
            all.append(Line());
        all.last().append(item);
    }
    return all;
}

int FlowLayout::arranged(const QRect &rect, Mode mode) const
{
    int top = rect.top();
    for (const Line &line : lines(rect.width())) {
        int height = 0;
        for (const QLayoutItem *item : line)
            height = std::max(height, item->sizeHint().height());
        int left = rect.left();
        if (m_side.testFlag(Qt::AlignRight))
            left = std::max(left, rect.right() + 1 - widthOf(line));
        for (QLayoutItem *item : line) {
            const QSize size(std::min(item->sizeHint().width(), rect.width()), item->sizeHint().height());
            if (mode == Mode::Move)
                item->setGeometry({{left, top + (height - size.height()) / 2}, size});
            left += size.width() + m_space;
        }
        top += height + m_space;
    }
    return std::max(0, top - m_space - rect.top());
}

} // namespace freehold::desktop
