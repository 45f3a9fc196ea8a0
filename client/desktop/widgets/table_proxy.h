// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace freehold::desktop {

/// Roles that models of tables may answer beside Qt's own (client/desktop/models answers the first).
inline constexpr int kSortRole = Qt::UserRole + 1;     ///< what to sort by where the words sort wrongly: numbers, times
inline constexpr int kExportRole = Qt::UserRole + 101; ///< the exact value for CSV files
inline constexpr int kToneRole = Qt::UserRole + 102;   ///< int(Tone): the cell is a state, shown as a pill

/// Sorts by kSortRole (the words where there is none) and keeps rows of which any column holds all words of the filter.
class TableProxy : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit TableProxy(QObject *parent = nullptr);

    void setWords(const QString &words);

protected:
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

} // namespace freehold::desktop
