// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/widgets/state_view.h"

#include <QModelIndex>
#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QLineEdit;
class QMenu;
class QTableView;
class QToolButton;

namespace freehold::desktop {

class TableProxy;

/// A table as every page has it: sorted by a click on a header, filtered by words, columns to choose, cells to copy (Ctrl+C),
/// rows to export; more rows are fetched as one scrolls. A figure stands at the right where the model aligns it there.
class DataTable : public QWidget {
    Q_OBJECT
public:
    /// `name` is what it lists ("Orders"): for screen readers, the exported file and the memory of columns.
    explicit DataTable(const QString &name, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model);
    /// Shown while the model has no rows.
    void setEmptyMessage(const StateMessage &message);
    /// Controls of the page's own, left of the filter's right side: "status", "period".
    void addFilter(QWidget *control);
    void hideColumn(int column);
    /// Takes the room that the others leave, and gives some when there is too little; otherwise the widest one of words does.
    void setMainColumn(int column);
    /// For narrow tables of figures: no tools, and all columns of one width, so that they never scroll sideways.
    void setNarrow();
    void sortBy(int column, Qt::SortOrder order);
    /// For tables of a few rows that another page shows whole: no tools, as high as its rows.
    void setCompact();

    /// Content, empty or filtered to nothing, as its rows are; after a state that the page has set.
    void refreshState() { onRowsChanged(); }
    [[nodiscard]] StateView &state() { return *m_state; }
    [[nodiscard]] QTableView &view() { return *m_view; }
    /// In the rows of the model that was given, not of the sorting in between.
    [[nodiscard]] QModelIndex current() const;
    [[nodiscard]] QString csv() const;

Q_SIGNALS:
    void activated(const QModelIndex &sourceIndex); ///< double click or Enter
    void currentChanged(const QModelIndex &sourceIndex);
    void emptyActionRequested();
    void retryRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTools();
    void buildView();
    void onRowsChanged();
    void fitColumns();
    void fitColumnsSoon();
    void fitToContents();
    void stretchMain();
    void leaveOutLast();
    [[nodiscard]] int widestOfWords() const;
    void fillColumnMenu();
    void exportCsv();
    void copySelection();
    void rememberColumns() const;
    void recallColumns();
    [[nodiscard]] QString settingsKey() const;
    [[nodiscard]] QList<int> shownColumns() const;

    QString m_name;
    TableProxy *m_proxy;
    QTableView *m_view;
    StateView *m_state;
    QWidget *m_tools;
    QLineEdit *m_filter;
    QLabel *m_count;
    QToolButton *m_columns;
    QMenu *m_columnMenu;
    StateMessage m_empty;
    bool m_isCompact = false;
    bool m_isNarrow = false;
    int m_mainColumn = -1;
    int m_stretched = -1; ///< the main one, or the one of words that does as such
    int m_mainWidth = 0;  ///< what it would need
    bool m_willFit = false;
};

} // namespace freehold::desktop
