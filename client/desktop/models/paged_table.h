// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <exception>

namespace freehold::desktop {

/// Of the row's object, the same in every column; what a cell sorts by and its tone stand in widgets/table_proxy.h.
inline constexpr int kIdRole = Qt::UserRole + 103;

/// What all paged models share, whatever their rows are: how far they are loaded, and why not further. Views and pages
/// know this class only; rows come from PagedModel<T>.
class PagedTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class State { Idle, Loading, Ready, Failed };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isEmpty() const { return rowCount({}) == 0; }
    /// Why it is Failed: what the source threw.
    [[nodiscard]] std::exception_ptr failure() const { return m_failure; }

    /// From the first page again. Rows stay until the new ones are there, so that nothing flickers.
    virtual void reload() = 0;
    /// Page after page to the end, for sorting and export; stops at kMostRows.
    virtual void loadAll() = 0;
    /// The same rows, shown anew: names or units that cells are made with have changed.
    void refresh();
    /// Whether the source has more than is here.
    [[nodiscard]] virtual bool hasMore() const = 0;

    static constexpr int kMostRows = 10'000;

Q_SIGNALS:
    void stateChanged();

protected:
    void enter(State state, std::exception_ptr failure = nullptr);

private:
    State m_state = State::Idle;
    std::exception_ptr m_failure;
};

} // namespace freehold::desktop
