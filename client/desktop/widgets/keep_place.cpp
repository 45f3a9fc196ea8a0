// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/keep_place.h"

#include <QScrollBar>
#include <QTableView>

namespace freehold::desktop {

KeepPlace::KeepPlace(QTableView *view) : QObject(view), m_view(view)
{
    connect(view->model(), &QAbstractItemModel::modelAboutToBeReset, this, &KeepPlace::remember);
    connect(view->model(), &QAbstractItemModel::modelReset, this, &KeepPlace::restore);
}

void KeepPlace::remember()
{
    const QModelIndex current = m_view->currentIndex();
    m_id = current.data(kPlaceRole).toString();
    m_column = std::max(0, current.column());
    m_scrolled = m_view->verticalScrollBar()->value();
}

void KeepPlace::restore()
{
    if (m_id.isEmpty())
        return;
    const QAbstractItemModel *model = m_view->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, m_column);
        if (index.data(kPlaceRole).toString() != m_id)
            continue;
        m_view->setCurrentIndex(index);
        m_view->verticalScrollBar()->setValue(m_scrolled);
        return;
    }
}

} // namespace freehold::desktop
