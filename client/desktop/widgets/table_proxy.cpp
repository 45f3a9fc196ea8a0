// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/table_proxy.h"

#include <algorithm>

namespace freehold::desktop {

TableProxy::TableProxy(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void TableProxy::setWords(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool TableProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto a = left.data(kSortRole);
    const auto b = right.data(kSortRole);
    if (!a.isValid() || !b.isValid())
        return QSortFilterProxyModel::lessThan(left, right);
    const auto order = QVariant::compare(a, b);
    return order == QPartialOrdering::Less;
}

bool TableProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto holds = [&](const QString &word) {
        for (int column = 0; column < sourceModel()->columnCount(parent); ++column)
            if (sourceModel()->index(row, column, parent).data().toString().contains(word, Qt::CaseInsensitive))
                return true;
        return false;
    };
    return std::ranges::all_of(m_words, holds);
}

} // namespace freehold::desktop
