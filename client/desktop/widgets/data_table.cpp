// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/data_table.h"

#include "client/desktop/widgets/csv.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/keep_place.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/pill_delegate.h"
#include "client/desktop/widgets/table_proxy.h"
#include "client/desktop/widgets/theme.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSaveFile>
#include <QTableView>
#include <QToolButton>

namespace freehold::desktop {

namespace {

constexpr int kRowHeight = 36;
constexpr int kFilterWidth = 280;
constexpr int kMeasuredRows = 60;

} // namespace

DataTable::DataTable(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_proxy(new TableProxy(this))
    , m_view(new QTableView)
    , m_state(new StateView(m_view))
    , m_tools(new QWidget)
    , m_filter(new QLineEdit)
    , m_count(text({}, "muted"))
    , m_columns(iconButton(QStringLiteral("columns-3"), tr("Choose columns")))
    , m_columnMenu(new QMenu(this))
    , m_empty{QStringLiteral("inbox"), tr("Nothing here yet"), {}, {}, {}}
{
    buildTools();
    buildView();
    auto *layout = column(this, kSpace12);
    layout->addWidget(m_tools);
    layout->addWidget(m_state, 1);
    connect(m_state, &StateView::retryRequested, this, &DataTable::retryRequested);
    connect(m_state, &StateView::actionRequested, this, [this] {
        if (m_state->state() == StateView::State::FilteredOut)
            m_filter->clear();
        else
            Q_EMIT emptyActionRequested();
    });
}

void DataTable::buildTools()
{
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter %1").arg(m_name));
    m_filter->setObjectName(QStringLiteral("table-filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(Theme::instance().scaled(kFilterWidth));
    m_count->setWordWrap(false);
    auto *save = iconButton(QStringLiteral("download"), tr("Export as CSV"));
    save->setObjectName(QStringLiteral("table-export"));
    m_columns->setMenu(m_columnMenu);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    auto *layout = row(m_tools);
    layout->addWidget(m_filter, 1);
    layout->addStretch(1);
    layout->addWidget(m_count);
    layout->addWidget(m_columns);
    layout->addWidget(save);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_proxy->setWords(words);
        onRowsChanged();
    });
    connect(save, &QToolButton::clicked, this, &DataTable::exportCsv);
    connect(m_columnMenu, &QMenu::aboutToShow, this, &DataTable::fillColumnMenu);
}

void DataTable::buildView()
{
    m_view->setAccessibleName(m_name);
    m_view->setObjectName(QStringLiteral("table"));
    m_view->setModel(m_proxy);
    new KeepPlace(m_view);
    m_view->setItemDelegate(new PillDelegate(m_view));
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setSortingEnabled(true);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setSectionsMovable(true);
    m_view->horizontalHeader()->setStretchLastSection(true);
    // What is seen decides, not the thousand rows below it.
    m_view->horizontalHeader()->setResizeContentsPrecision(kMeasuredRows);
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->installEventFilter(this);
    const auto setHeight = [this] {
        m_view->verticalHeader()->setDefaultSectionSize(Theme::instance().scaled(kRowHeight));
        fitColumns();
    };
    connect(&Theme::instance(), &Theme::changed, this, setHeight);
    setHeight();
    connect(m_view->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &DataTable::fitColumnsSoon);
    connect(m_view, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT activated(m_proxy->mapToSource(index)); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { Q_EMIT currentChanged(m_proxy->mapToSource(index)); });
}

void DataTable::setModel(QAbstractItemModel *model)
{
    m_proxy->setSourceModel(model);
    const auto changed = [this] { onRowsChanged(); };
    // Of both: the proxy tells before the model has finished, and the model does not know of the filter.
    for (const auto *told : {static_cast<QAbstractItemModel *>(m_proxy), model}) {
        connect(told, &QAbstractItemModel::modelReset, this, changed);
        connect(told, &QAbstractItemModel::rowsInserted, this, changed);
        connect(told, &QAbstractItemModel::rowsRemoved, this, changed);
    }
    // A name takes less room than the id that stood for it until it was known.
    connect(model, &QAbstractItemModel::dataChanged, this, &DataTable::fitColumnsSoon);
    recallColumns();
    onRowsChanged();
}

void DataTable::setEmptyMessage(const StateMessage &message) { m_empty = message; }

void DataTable::addFilter(QWidget *control)
{
    auto *layout = qobject_cast<QHBoxLayout *>(m_tools->layout());
    layout->insertWidget(1, control);
}

void DataTable::setMainColumn(int column)
{
    m_mainColumn = column;
    fitColumns();
}

void DataTable::setNarrow()
{
    m_isNarrow = true;
    m_tools->hide();
    m_view->setProperty("narrow", true); // less room around figures (desktop.qss)
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fitColumns();
}

void DataTable::hideColumn(int column) { m_view->hideColumn(column); }
void DataTable::sortBy(int column, Qt::SortOrder order) { m_view->sortByColumn(column, order); }

void DataTable::setCompact()
{
    m_isCompact = true;
    m_tools->hide();
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    onRowsChanged();
}

void DataTable::onRowsChanged()
{
    const auto *source = m_proxy->sourceModel();
    if (source == nullptr)
        return;
    const auto shown = m_proxy->rowCount();
    const auto all = source->rowCount();
    const auto more = source->canFetchMore({}) ? QStringLiteral("+") : QString();
    m_count->setText(shown == all ? format::number(all) + more
                                  : tr("%1 of %2").arg(format::number(shown), format::number(all) + more));
    if (all == 0)
        m_state->showEmpty(m_empty);
    else if (shown == 0)
        m_state->showFilteredOut();
    else
        m_state->showContent();
    if (shown > 0)
        fitColumnsSoon();
    if (m_isCompact && shown > 0) {
        setFixedHeight(Theme::instance().scaled(kRowHeight) * (shown + 1) + kSpace12);
    } else if (m_isCompact) { // as high as what is said instead
        setMinimumHeight(0);
        setMaximumHeight(QWIDGETSIZE_MAX);
    }
}

QModelIndex DataTable::current() const { return m_proxy->mapToSource(m_view->currentIndex()); }

QString DataTable::csv() const { return toCsv(*m_proxy, shownColumns()); }

void DataTable::exportCsv()
{
    auto *dialog =
        new QFileDialog(this, tr("Export %1").arg(m_name), m_name + QStringLiteral(".csv"), tr("CSV files (*.csv)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSaveFile file(path);
        const auto content = csv().toUtf8();
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
            m_count->setText(tr("%1 could not be written: %2").arg(path, file.errorString()));
    });
    dialog->open();
}

void DataTable::copySelection()
{
    QModelIndexList cells;
    const auto columns = shownColumns();
    for (const auto &index : m_view->selectionModel()->selectedIndexes())
        if (columns.contains(index.column()))
            cells << index;
    QGuiApplication::clipboard()->setText(toTabbed(cells));
}

bool DataTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_view)
        QMetaObject::invokeMethod(this, &DataTable::stretchMain, Qt::QueuedConnection); // its viewport follows
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Copy)) {
        copySelection();
        return true;
    }
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && m_view->currentIndex().isValid()) {
        Q_EMIT activated(current());
        return true;
    }
    if (key->matches(QKeySequence::Find)) {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace freehold::desktop
