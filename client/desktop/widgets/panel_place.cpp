// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/panel_place.h"

#include "client/desktop/widgets/side_panel.h"

#include <QEvent>
#include <QStyle>

#include <algorithm>

namespace freehold::desktop {

PanelPlace::PanelPlace(QWidget *page, SidePanel *panel, QWidget *parent) : QWidget(parent), m_page(page), m_panel(panel)
{
    m_page->setParent(this);
    m_panel->setParent(this);
    m_panel->raise();
    m_panel->installEventFilter(this);
}

QSize PanelPlace::sizeHint() const { return m_page->sizeHint(); }

QSize PanelPlace::minimumSizeHint() const { return m_page->minimumSizeHint(); }

void PanelPlace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// The page needs more or less room than before.
bool PanelPlace::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        arrange();
        updateGeometry();
    }
    return QWidget::event(event);
}

bool PanelPlace::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        arrange();
    return QWidget::eventFilter(watched, event);
}

void PanelPlace::arrange()
{
    const int wanted = m_panel->isVisibleTo(this) ? std::min(m_panel->minimumWidth(), width()) : 0;
    const int pageWidth = m_page->minimumSizeHint().width() <= width() - wanted ? width() - wanted : width();
    m_page->setGeometry(QStyle::visualRect(layoutDirection(), rect(), {0, 0, pageWidth, height()}));
    if (wanted > 0)
        m_panel->setGeometry(QStyle::visualRect(layoutDirection(), rect(), {width() - wanted, 0, wanted, height()}));
}

} // namespace freehold::desktop
