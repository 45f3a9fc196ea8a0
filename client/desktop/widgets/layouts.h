// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/widgets/tokens.h"

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QPushButton>

class QScrollArea;
class QToolButton;

namespace freehold::desktop {

/// Layouts without margins of their own and with the space between that is named.
[[nodiscard]] QVBoxLayout *column(QWidget *parent, int space = kSpace8, int margin = 0);
[[nodiscard]] QHBoxLayout *row(QWidget *parent, int space = kSpace8, int margin = 0);
[[nodiscard]] QVBoxLayout *column(int space = kSpace8);
[[nodiscard]] QHBoxLayout *row(int space = kSpace8);

/// Words with a role of the style sheet ("title", "section", "muted", …); long ones wrap.
[[nodiscard]] QLabel *text(const QString &words, const char *role = "body");

/// A frame with a border, and its layout with the usual margin.
struct Card {
    QFrame *frame;
    QVBoxLayout *layout;
};
[[nodiscard]] Card card(const QString &title = {});

/// kind: "primary" (one a screen), "danger", "link", "quiet" or "" for an ordinary one.
[[nodiscard]] QPushButton *button(const QString &words, const char *kind = "", const QString &iconName = {});

/// A button with an icon alone; its name is told on hover and to screen readers.
[[nodiscard]] QToolButton *iconButton(const QString &iconName, const QString &name);

/// Scrolls a page whose content is higher than the window.
[[nodiscard]] QScrollArea *scrolling(QWidget *content);

[[nodiscard]] QFrame *line();

/// Takes everything out of a layout and deletes the widgets.
void clear(QLayout *layout);

} // namespace freehold::desktop
