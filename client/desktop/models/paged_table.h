// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <exception>

namespace freehold::desktop {

/// Beside Qt's own roles.
enum ModelRole {
    SortRole = Qt::UserRole + 1, ///< what a column sorts by: a number or time where the text would sort wrongly
    IdRole,                      ///< of the row's object, the same in every column
};

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
