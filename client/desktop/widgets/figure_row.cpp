// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/figure_row.h"

#include "client/desktop/widgets/tokens.h"

#include <QEvent>
#include <QGridLayout>

#include <algorithm>

namespace freehold::desktop {

FigureRow::FigureRow(const QList<QWidget *> &figures, QWidget *parent)
    : QWidget(parent), m_figures(figures), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(kSpace32);
    m_grid->setVerticalSpacing(kSpace16);
    // The row asks for no width: it takes what there is, and breaks.
    m_grid->setSizeConstraint(QLayout::SetNoConstraint);
    arrange();
}

void FigureRow::arrange()
{
    int widest = 1;
    for (const auto *figure : m_figures)
        widest = std::max(widest, figure->sizeHint().width());
    const auto count = int(m_figures.size());
    int columns = count;
    while (columns > 1 && columns * (widest + kSpace32) - kSpace32 > width())
        columns = (columns + 1) / 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < count; ++i)
        m_grid->addWidget(m_figures[i], i / columns, i % columns);
    for (int column = 0; column < count; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    setMinimumHeight(m_grid->minimumSize().height());
}

void FigureRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool FigureRow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        arrange();
        setMinimumHeight(m_grid->minimumSize().height());
    }
    return QWidget::event(event);
}

} // namespace freehold::desktop
