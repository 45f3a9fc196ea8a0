// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/widget_finder.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTextDocumentFragment>
#include <QTextEdit>
#include <QWidget>

namespace freehold::desktop::driver {

namespace {

/// Qt's own inner parts, such as the viewport of a table, are named qt_…
bool hasNameOfOurs(const QWidget *widget)
{
    return !widget->objectName().isEmpty() && !widget->objectName().startsWith("qt_");
}

QList<QWidget *> reachableWindows()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return {popup};
    if (QWidget *modal = QApplication::activeModalWidget())
        return {modal};
    QList<QWidget *> windows;
    for (QWidget *window : QApplication::topLevelWidgets())
        if (window->isVisible())
            windows.append(window);
    return windows;
}

QList<QWidget *> visibleNamed(const QList<QWidget *> &roots, const QString &name)
{
    QList<QWidget *> found;
    for (QWidget *root : roots) {
        if (root->objectName() == name && root->isVisible())
            found.append(root);
        for (QWidget *widget : root->findChildren<QWidget *>(name))
            if (widget->isVisible() && !found.contains(widget))
                found.append(widget);
    }
    return found;
}

QString plain(const QString &text)
{
    return Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
}

} // namespace

QWidget *visibleWidget(const QString &path)
{
    QList<QWidget *> roots = reachableWindows();
    for (const QString &name : path.split('/')) {
        roots = visibleNamed(roots, name);
        if (roots.isEmpty())
            throw CannotDo("there is no visible " + name + " (of " + path + ")");
    }
    if (roots.size() > 1)
        throw CannotDo(QString("there are %1 visible %2").arg(roots.size()).arg(path));
    return roots.first();
}

QWidget *usableWidget(const QString &path)
{
    QWidget *widget = visibleWidget(path);
    if (!widget->isEnabled())
        throw CannotDo(path + " is disabled: " + plain(widget->toolTip()));
    return widget;
}

QString textOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return plain(label->text());
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->text();
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return box->currentText();
    if (const auto *spin = qobject_cast<const QAbstractSpinBox *>(widget))
        return spin->text();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
        return text->toPlainText();
    if (const auto *text = qobject_cast<const QTextEdit *>(widget))
        return text->toPlainText();
    QStringList texts;
    for (const QLabel *label : widget->findChildren<const QLabel *>())
        if (label->isVisible() && !label->text().isEmpty())
            texts.append(plain(label->text()));
    return texts.join('\n');
}

QJsonArray visibleWidgets()
{
    QJsonArray all;
    for (QWidget *root : reachableWindows()) {
        for (QWidget *widget : root->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !hasNameOfOurs(widget))
                continue;
            all.append(QJsonObject{{"name", widget->objectName()},
                                   {"type", widget->metaObject()->className()},
                                   {"text", textOf(widget).left(200)},
                                   {"enabled", widget->isEnabled()},
                                   {"accessible_name", widget->accessibleName()}});
        }
    }
    return all;
}

} // namespace freehold::desktop::driver
