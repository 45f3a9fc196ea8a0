// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/csv.h"

#include "client/desktop/widgets/table_proxy.h"

#include <QStringList>

#include <algorithm>

namespace freehold::desktop {

namespace {

QString cell(QString value)
{
    if (!value.isEmpty() && QStringLiteral("=+-@").contains(value.front()) && !value.contains(QChar(0x2212))) {
        bool isNumber = false;
        value.toDouble(&isNumber);
        if (!isNumber)
            value.prepend(u'\'');
    }
    if (value.contains(u'"') || value.contains(u',') || value.contains(u'\n'))
        return u'"' + value.replace(QStringLiteral("\""), QStringLiteral("\"\"")) + u'"';
    return value;
}

/// The exact value where the model has one, otherwise the words shown.
QString exactText(const QModelIndex &index)
{
    const auto exact = index.data(kExportRole);
    return exact.isValid() ? exact.toString() : index.data(Qt::DisplayRole).toString();
}

} // namespace

QString toCsv(const QAbstractItemModel &model, const QList<int> &columns)
{
    QStringList rows;
    QStringList header;
    for (const int column : columns)
        header << cell(model.headerData(column, Qt::Horizontal).toString());
    rows << header.join(u',');
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : columns)
            cells << cell(exactText(model.index(row, column)));
        rows << cells.join(u',');
    }
    return rows.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n");
}

QString toTabbed(QModelIndexList cells)
{
    std::ranges::sort(cells, [](const QModelIndex &a, const QModelIndex &b) {
        return std::pair(a.row(), a.column()) < std::pair(b.row(), b.column());
    });
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            text += cells[i].row() == cells[i - 1].row() ? u'\t' : u'\n';
        text += cells[i].data(Qt::DisplayRole).toString();
    }
    return text;
}

} // namespace freehold::desktop
