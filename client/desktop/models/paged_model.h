// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"
#include "client/desktop/api/page.h"
#include "client/desktop/models/paged_table.h"
#include "client/desktop/widgets/status_pill.h"
#include "client/desktop/widgets/table_proxy.h"

#include <QList>
#include <QPointer>

#include <functional>
#include <optional>
#include <utility>

namespace freehold::desktop {

/// One column of a table of T. `text` is what stands in the cell; `sortKey` what it sorts by, where that is not the text.
template <typename T>
struct Column {
    QString title;
    std::function<QVariant(const T &)> text;
    std::function<QVariant(const T &)> sortKey = {};
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    std::function<QString(const T &)> toolTip = {};
    std::function<Tone(const T &)> tone = {}; ///< of a state: the cell is shown as a pill
};

/// A column of figures: at the right, sorted by number. Amounts and numbers have shorter ones in columns.h.
template <typename T>
[[nodiscard]] Column<T> figureColumn(QString title, std::function<QVariant(const T &)> text,
                                     std::function<QVariant(const T &)> sortKey)
{
    return {.title = std::move(title),
            .text = std::move(text),
            .sortKey = std::move(sortKey),
            .alignment = Qt::AlignRight | Qt::AlignVCenter};
}

template <typename T>
using ModelPage = api::Page<T>;

/// A table over an operation that answers page by page with a cursor:
///
///     auto *model = new PagedModel<api::Stop>({textColumn<api::Stop>(tr("Why"), [](const auto &stop) { … }), …}, this);
///     model->setId([](const auto &stop) { return stop.id.text(); });
///     model->setSource([&client](const auto &cursor) { return api::listStops(client, {.cursor = cursor}); });
///     model->reload();
///     connect(model, &PagedTable::stateChanged, …);
///
/// Views fetch the next page when they are scrolled to the end (canFetchMore). The source may outlive the model; what it
/// brings then is dropped, as is an answer that a later reload has overtaken. One object may be changed in place
/// (replace) when a live message or an act brings its new state.
template <typename T>
class PagedModel : public PagedTable {
public:
    using Source = std::function<Task<api::Page<T>>(const std::optional<QString> &cursor)>;

    explicit PagedModel(QList<Column<T>> columns, QObject *parent = nullptr)
        : PagedTable(parent), m_columns(std::move(columns))
    {
    }

    void setSource(Source source) { m_source = std::move(source); }
    void setId(std::function<QString(const T &)> id) { m_id = std::move(id); }

    [[nodiscard]] const T &row(int index) const { return m_rows.at(index); }
    [[nodiscard]] const QList<T> &rows() const { return m_rows; }
    [[nodiscard]] std::optional<int> indexOf(const QString &id) const;

    /// Rows that are known without asking, such as a part of another answer.
    void setRows(QList<T> rows);
    /// The row with the same id; false where there is none.
    bool replace(const T &changed);

    void reload() override;
    void loadAll() override;
    [[nodiscard]] bool hasMore() const override { return m_nextCursor.has_value(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    enum class Into { Replace, Append };
    Task<> load(std::optional<QString> cursor, Into into);
    void take(api::Page<T> page, Into into);

    QList<Column<T>> m_columns;
    QList<T> m_rows;
    Source m_source;
    std::function<QString(const T &)> m_id;
    std::optional<QString> m_nextCursor;
    bool m_wantsAll = false;
    int m_generation = 0; ///< of the newest question; older answers are dropped
};

template <typename T>
std::optional<int> PagedModel<T>::indexOf(const QString &id) const
{
    for (int index = 0; m_id && index < m_rows.size(); ++index) {
        if (m_id(m_rows.at(index)) == id)
            return index;
    }
    return std::nullopt;
}

template <typename T>
void PagedModel<T>::setRows(QList<T> rows)
{
    ++m_generation;
    take({std::move(rows), std::nullopt}, Into::Replace);
}

template <typename T>
bool PagedModel<T>::replace(const T &changed)
{
    const auto at = m_id ? indexOf(m_id(changed)) : std::nullopt;
    if (!at)
        return false;
    m_rows[*at] = changed;
    Q_EMIT dataChanged(index(*at, 0), index(*at, columnCount() - 1));
    return true;
}

template <typename T>
void PagedModel<T>::reload()
{
    if (m_source)
        detach(load(std::nullopt, Into::Replace), "rows of a table"); // so that the program waits for it when it ends
}

template <typename T>
void PagedModel<T>::loadAll()
{
    m_wantsAll = true;
    fetchMore({});
}

template <typename T>
int PagedModel<T>::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

template <typename T>
int PagedModel<T>::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

template <typename T>
QVariant PagedModel<T>::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const T &item = m_rows.at(index.row());
    const Column<T> &column = m_columns.at(index.column());
    switch (role) {
    case Qt::DisplayRole: return column.text(item);
    case Qt::TextAlignmentRole: return QVariant::fromValue(column.alignment);
    case Qt::ToolTipRole: return column.toolTip ? QVariant(column.toolTip(item)) : QVariant();
    case kSortRole: return column.sortKey ? column.sortKey(item) : column.text(item);
    case kToneRole: return column.tone ? QVariant(static_cast<int>(column.tone(item))) : QVariant();
    case kIdRole: return m_id ? QVariant(m_id(item)) : QVariant();
    default: return {};
    }
}

template <typename T>
QVariant PagedModel<T>::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_columns.at(section).title;
    return role == Qt::TextAlignmentRole ? QVariant::fromValue(m_columns.at(section).alignment) : QVariant();
}

template <typename T>
bool PagedModel<T>::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && hasMore() && state() != State::Loading && m_rows.size() < kMostRows;
}

template <typename T>
void PagedModel<T>::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        detach(load(m_nextCursor, Into::Append), "more rows of a table");
}

/// Catches everything itself: a model has nobody to throw at, its state says what went wrong.
template <typename T>
Task<> PagedModel<T>::load(std::optional<QString> cursor, Into into)
{
    const QPointer<PagedTable> alive(this);
    const int generation = ++m_generation;
    enter(State::Loading);
    api::Page<T> page;
    std::exception_ptr failure;
    try {
        page = co_await m_source(cursor);
    } catch (...) {
        failure = std::current_exception();
    }
    if (!alive || generation != m_generation)
        co_return;
    if (failure)
        enter(State::Failed, failure);
    else
        take(std::move(page), into);
}

template <typename T>
void PagedModel<T>::take(api::Page<T> page, Into into)
{
    if (into == Into::Replace) {
        beginResetModel();
        m_rows = std::move(page.items);
        endResetModel();
    } else if (!page.items.isEmpty()) {
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(page.items.size()) - 1);
        m_rows.append(std::move(page.items));
        endInsertRows();
    }
    m_nextCursor = std::move(page.nextCursor);
    enter(State::Ready);
    if (m_wantsAll)
        fetchMore({});
    m_wantsAll = m_wantsAll && state() == State::Loading;
}

} // namespace freehold::desktop
