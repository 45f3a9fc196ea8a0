// SPDX-License-Identifier: GPL-3.0-or-later
// Of DataTable: which columns are shown, and how wide.
#include "client/desktop/widgets/data_table.h"
#include "client/desktop/widgets/table_proxy.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QTableView>

namespace freehold::desktop {

namespace {

/// Models answer either the flags or their number.
bool isAtTheRight(const QVariant &alignment)
{
    const auto side = alignment.metaType() == QMetaType::fromType<Qt::Alignment>() ? alignment.value<Qt::Alignment>()
                                                                                   : Qt::Alignment(alignment.toInt());
    return side.testFlag(Qt::AlignRight);
}

} // namespace

/// As wide as what they hold; the main one takes what is left, also after the others have changed.
void DataTable::fitColumns()
{
    auto *header = m_view->horizontalHeader();
    if (m_isNarrow)
        return header->setSectionResizeMode(QHeaderView::Stretch);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    m_view->resizeColumnsToContents();
    const int main = m_mainColumn >= 0 ? m_mainColumn : widestOfWords();
    if (main >= 0 && main < header->count())
        header->setSectionResizeMode(main, QHeaderView::Stretch);
    else
        header->setStretchLastSection(true);
}

int DataTable::widestOfWords() const
{
    int widest = -1;
    for (const int column : shownColumns()) {
        const bool isFigure = isAtTheRight(m_proxy->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole));
        const bool isState = m_proxy->rowCount() > 0 && m_proxy->index(0, column).data(kToneRole).isValid();
        if (isFigure || isState)
            continue;
        if (widest < 0 || m_view->columnWidth(column) > m_view->columnWidth(widest))
            widest = column;
    }
    return widest;
}

QList<int> DataTable::shownColumns() const
{
    QList<int> columns;
    const auto *header = m_view->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual)
        if (const int logical = header->logicalIndex(visual); !header->isSectionHidden(logical))
            columns << logical;
    return columns;
}

void DataTable::fillColumnMenu()
{
    m_columnMenu->clear();
    const auto only = shownColumns().size() == 1;
    for (int column = 0; column < m_proxy->columnCount(); ++column) {
        auto *action = m_columnMenu->addAction(m_proxy->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_view->isColumnHidden(column));
        action->setEnabled(!(only && action->isChecked()));
        connect(action, &QAction::toggled, this, [this, column](bool isShown) {
            m_view->setColumnHidden(column, !isShown);
            rememberColumns();
        });
    }
}

QString DataTable::settingsKey() const { return QStringLiteral("tables/%1/hidden").arg(objectName()); }

void DataTable::rememberColumns() const
{
    if (objectName().isEmpty())
        return;
    QStringList hidden;
    for (int column = 0; column < m_proxy->columnCount(); ++column)
        if (m_view->isColumnHidden(column))
            hidden << QString::number(column);
    QSettings().setValue(settingsKey(), hidden);
}

void DataTable::recallColumns()
{
    if (objectName().isEmpty())
        return;
    for (const auto &column : QSettings().value(settingsKey()).toStringList())
        m_view->hideColumn(column.toInt());
}

} // namespace freehold::desktop
