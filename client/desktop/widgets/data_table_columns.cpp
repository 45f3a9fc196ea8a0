// SPDX-License-Identifier: GPL-3.0-or-later
// Of DataTable: which columns are shown, and how wide.
#include "client/desktop/widgets/data_table.h"
#include "client/desktop/widgets/table_proxy.h"
#include "client/desktop/widgets/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QStyle>
#include <QTableView>

#include <algorithm>

namespace freehold::desktop {

namespace {

constexpr int kLeastMainWidth = 160;

/// Models answer either the flags or their number.
bool isAtTheRight(const QVariant &alignment)
{
    const auto side = alignment.metaType() == QMetaType::fromType<Qt::Alignment>() ? alignment.value<Qt::Alignment>()
                                                                                   : Qt::Alignment(alignment.toInt());
    return side.testFlag(Qt::AlignRight);
}

/// What resizeColumnsToContents() goes by, which only views can ask themselves.
int contentsWidth(const QTableView &view, int column)
{
    struct View : QTableView {
        using QTableView::sizeHintForColumn;
    };
    return (view.*(&View::sizeHintForColumn))(column);
}

} // namespace

/// Once for all that changes together, after it and before it is painted: measuring takes longer than all the rest of an answer.
void DataTable::fitColumnsSoon()
{
    if (m_willFit)
        return;
    m_willFit = true;
    QMetaObject::invokeMethod(this, &DataTable::fitColumns, Qt::QueuedConnection);
}

/// As wide as what they hold; the main one takes what is left, also after the others have changed.
void DataTable::fitColumns()
{
    m_willFit = false;
    auto *header = m_view->horizontalHeader();
    if (m_isNarrow) {
        header->setMinimumSectionSize(1);
        header->setSectionResizeMode(QHeaderView::Stretch);
        return leaveOutLast();
    }
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    fitToContents();
    m_stretched = m_mainColumn >= 0 ? m_mainColumn : widestOfWords();
    if (m_stretched < 0 || m_stretched >= header->count())
        return header->setStretchLastSection(true);
    m_mainWidth = m_view->columnWidth(m_stretched);
    stretchMain();
}

/// What resizeColumnsToContents() does, but for the arrow of sorting, for which each header keeps room though one at most has it: enough to
/// cut the words of the main column. Contents are measured once: with names in many cells that is what takes longest.
void DataTable::fitToContents()
{
    auto *header = m_view->horizontalHeader();
    const int arrow = m_view->style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, header);
    for (const int column : shownColumns()) {
        const int words = header->sectionSizeHint(column) - (column == header->sortIndicatorSection() ? 0 : arrow);
        m_view->setColumnWidth(column, std::max(contentsWidth(*m_view, column), words));
    }
}

/// Scrolls sideways rather than leave too little of the column that says what the row is about.
void DataTable::stretchMain()
{
    if (m_isNarrow)
        return leaveOutLast();
    auto *header = m_view->horizontalHeader();
    if (m_stretched < 0 || m_stretched >= header->count() || header->isSectionHidden(m_stretched))
        return;
    int others = 0;
    for (const int column : shownColumns())
        others += column == m_stretched ? 0 : m_view->columnWidth(column);
    const int least = std::min(m_mainWidth, Theme::instance().scaled(kLeastMainWidth));
    if (m_view->viewport()->width() - others >= least)
        return header->setSectionResizeMode(m_stretched, QHeaderView::Stretch);
    header->setSectionResizeMode(m_stretched, QHeaderView::Interactive);
    m_view->setColumnWidth(m_stretched, least);
}

/// Figures that are cut are worse than none: of a narrow table the last columns go where there is no room, down to two.
void DataTable::leaveOutLast()
{
    auto *header = m_view->horizontalHeader();
    constexpr int kLeastColumns = 2;
    int widest = 0;
    for (int column = 0; column < header->count(); ++column) {
        widest = std::max({widest, header->sectionSizeHint(column), contentsWidth(*m_view, column)});
        const bool fits = column < kLeastColumns || widest * (column + 1) <= m_view->viewport()->width();
        header->setSectionHidden(column, !fits);
    }
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
            stretchMain();
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
