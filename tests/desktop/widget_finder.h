// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QString>

#include <stdexcept>

class QWidget;

namespace freehold::desktop::driver {

/// What a person could not do either: the thing is not there, hidden, disabled or ambiguous.
class CannotDo : public std::runtime_error {
public:
    explicit CannotDo(const QString &why) : std::runtime_error(why.toStdString()) { }
};

/// The one visible widget of this object name; "page/button" looks for `button` inside of the visible `page`. A modal
/// window hides those behind it, as it does for a person.
[[nodiscard]] QWidget *visibleWidget(const QString &path);

/// The same, and it must be enabled.
[[nodiscard]] QWidget *usableWidget(const QString &path);

/// The text a person reads on it: of a label, field, button, box of choices; of anything else, of all labels in it.
[[nodiscard]] QString textOf(const QWidget *widget);

/// Each visible widget that has an object name: {name, type, text, enabled, accessibleName}.
[[nodiscard]] QJsonArray visibleWidgets();

} // namespace freehold::desktop::driver
