// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/side_by_side.h"

#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/theme.h"

#include <algorithm>

namespace freehold::desktop {

SideBySide::SideBySide(QWidget *main, QWidget *aside, int leastWidth, QWidget *parent)
    : QWidget(parent), m_main(main), m_aside(aside), m_layout(row(this, kSpace16)), m_leastWidth(leastWidth)
{
    m_layout->addWidget(main, 3);
    m_layout->addWidget(aside, 2);
    // What one asks for is answered by minimumSizeHint(), or else the window could not become narrow enough to change it.
    m_layout->setSizeConstraint(QLayout::SetNoConstraint);
}

QSize SideBySide::minimumSizeHint() const
{
    const QSize main = m_main->minimumSizeHint();
    const QSize aside = m_aside->minimumSizeHint();
    const bool isBeside = m_layout->direction() == QBoxLayout::LeftToRight;
    const int height = isBeside ? std::max(main.height(), aside.height()) : main.height() + kSpace16 + aside.height();
    return {std::max(main.width(), aside.width()), height};
}

void SideBySide::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= Theme::instance().scaled(m_leastWidth);
    const auto direction = isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_layout->direction() == direction)
        return;
    m_layout->setDirection(direction);
    updateGeometry();
}

} // namespace freehold::desktop
