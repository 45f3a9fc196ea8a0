// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/acts.h"

#include "tests/desktop/widget_finder.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QHeaderView>
#include <QMimeData>
#include <QPixmap>
#include <QPointer>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QUrl>

namespace freehold::desktop::driver {

namespace {

/// The widget may be gone by the time an act is done: then nobody is there to be clicked.
template <typename Widget, typename Act>
void soon(Widget *widget, Act act)
{
    QMetaObject::invokeMethod(
        qApp,
        [widget = QPointer<Widget>(widget), act] {
            if (widget)
                act(widget.data());
        },
        Qt::QueuedConnection);
}

template <typename Widget>
Widget *usable(const QString &path)
{
    auto *widget = qobject_cast<Widget *>(usableWidget(path));
    if (!widget)
        throw CannotDo(path + " is no " + Widget::staticMetaObject.className());
    return widget;
}

/// What lies in a scroll area is brought into view first, as with the wheel.
void bringIntoView(QWidget *widget)
{
    for (QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(parent))
            area->ensureWidgetVisible(widget);
}

QModelIndex findIndex(const QAbstractItemView *view, const QString &text)
{
    const QAbstractItemModel *model = view->model();
    for (int row = 0; model && row < model->rowCount(view->rootIndex()); ++row)
        for (int column = 0; column < model->columnCount(view->rootIndex()); ++column) {
            const QModelIndex index = model->index(row, column, view->rootIndex());
            if (index.data().toString().contains(text))
                return index;
        }
    return {};
}

bool isShown(const QAbstractItemView *view, int column)
{
    const auto *table = qobject_cast<const QTableView *>(view);
    return !table || !table->isColumnHidden(column);
}

QWidget *windowInFront()
{
    if (QWidget *modal = QApplication::activeModalWidget())
        return modal;
    if (QWidget *active = QApplication::activeWindow())
        return active;
    for (QWidget *window : QApplication::topLevelWidgets())
        if (window->isVisible())
            return window;
    throw CannotDo("no window is open");
}

} // namespace

void click(const QString &path)
{
    soon(usableWidget(path), [](QWidget *widget) {
        bringIntoView(widget);
        QTest::mouseClick(widget, Qt::LeftButton);
    });
}

void type(const QString &path, const QString &text)
{
    soon(usableWidget(path), [text](QWidget *widget) {
        bringIntoView(widget);
        widget->setFocus(Qt::MouseFocusReason);
        QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(widget, Qt::Key_Delete);
        QTest::keyClicks(widget, text);
    });
}

void pressKeys(const QString &keys)
{
    QWidget *focused = QApplication::focusWidget();
    soon(focused ? focused : windowInFront(),
         [keys](QWidget *widget) { QTest::keySequence(widget, QKeySequence(keys)); });
}

void choose(const QString &path, const QString &text)
{
    auto *box = usable<QComboBox>(path);
    const int wanted = box->findText(text);
    if (wanted < 0)
        throw CannotDo(path + " offers no " + text);
    soon(box, [wanted](QComboBox *open) {
        bringIntoView(open);
        open->setFocus(Qt::MouseFocusReason);
        const auto key = wanted > open->currentIndex() ? Qt::Key_Down : Qt::Key_Up;
        for (int left = open->count(); open->currentIndex() != wanted && left > 0; --left)
            QTest::keyClick(open, key);
    });
}

void clickRow(const QString &path, const QString &text, bool twice)
{
    auto *view = usable<QAbstractItemView>(path);
    if (!findIndex(view, text).isValid())
        throw CannotDo("no row of " + view->objectName() + " holds " + text);
    soon(view, [text, twice](QAbstractItemView *shown) {
        // Anew: an answer of the server that waited in the queue may have brought other rows meanwhile.
        const QModelIndex index = findIndex(shown, text);
        if (!index.isValid())
            return;
        shown->scrollTo(index);
        const QPoint place = shown->visualRect(index).center();
        QTest::mouseClick(shown->viewport(), Qt::LeftButton, {}, place);
        if (twice)
            QTest::mouseDClick(shown->viewport(), Qt::LeftButton, {}, place);
    });
}

void chooseTab(const QString &path, const QString &text)
{
    QWidget *widget = usableWidget(path);
    auto *bar = qobject_cast<QTabBar *>(widget);
    if (auto *tabs = qobject_cast<QTabWidget *>(widget))
        bar = tabs->tabBar();
    for (int tab = 0; bar && tab < bar->count(); ++tab)
        if (bar->tabText(tab).remove('&') == text)
            return soon(bar, [tab](QTabBar *shown) {
                QTest::mouseClick(shown, Qt::LeftButton, {}, shown->tabRect(tab).center());
            });
    throw CannotDo(path + " has no tab " + text);
}

void scrollToEnd(const QString &path)
{
    soon(usable<QAbstractScrollArea>(path), [](QAbstractScrollArea *area) {
        area->setFocus(Qt::MouseFocusReason);
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    });
}

void dropFiles(const QString &path, const QStringList &files)
{
    QWidget *target = usableWidget(path);
    if (!target->acceptDrops())
        throw CannotDo(path + " takes no files");
    soon(target, [files](QWidget *widget) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &file : files)
            urls.append(QUrl::fromLocalFile(file));
        data.setUrls(urls);
        const QPoint place = widget->rect().center();
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(widget, &enter);
        QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        if (enter.isAccepted())
            QApplication::sendEvent(widget, &drop);
    });
}

QJsonArray rowsOf(const QString &path)
{
    const auto *view = qobject_cast<QAbstractItemView *>(visibleWidget(path));
    if (!view)
        throw CannotDo(path + " has no rows");
    const QAbstractItemModel *model = view->model();
    QJsonArray rows;
    for (int row = 0; model && row < model->rowCount(view->rootIndex()); ++row) {
        QJsonArray cells;
        for (int column = 0; column < model->columnCount(view->rootIndex()); ++column)
            if (isShown(view, column))
                cells.append(model->index(row, column, view->rootIndex()).data().toString());
        rows.append(cells);
    }
    return rows;
}

void shoot(const QString &file)
{
    if (!windowInFront()->grab().save(file))
        throw CannotDo("no picture could be written to " + file);
}

} // namespace freehold::desktop::driver
