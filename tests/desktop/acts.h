// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QString>

namespace freehold::desktop::driver {

// Acts: checked at once (CannotDo), done with the next turn of the event loop.
void click(const QString &path);
/// Replaces what a field holds.
void type(const QString &path, const QString &text);
/// To the widget that has the focus: "Ctrl+K", "Return".
void pressKeys(const QString &keys);
/// Of a box of choices, by the text shown.
void choose(const QString &path, const QString &text);
/// Double-clicks, or clicks, the first row of a table or list with a cell that holds the text.
void clickRow(const QString &path, const QString &text, bool twice);
void chooseTab(const QString &path, const QString &text);
void scrollToEnd(const QString &path);
/// Drops files from outside onto a widget.
void dropFiles(const QString &path, const QStringList &files);

/// All rows of a table or list, as texts of the columns shown.
[[nodiscard]] QJsonArray rowsOf(const QString &path);
/// Writes a picture of the window in front.
void shoot(const QString &file);

} // namespace freehold::desktop::driver
