// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>

class QLabel;

namespace freehold::desktop {

/// An icon of icons.cmake, drawn in the colour of a role ("text", "muted", "accent", …) of whatever theme is on when it is painted.
[[nodiscard]] QIcon icon(const QString &name, const QString &colorRole = QStringLiteral("text"));

/// The same as a picture, for labels; `pixels` at 100 % text scale.
[[nodiscard]] QPixmap iconPixmap(const QString &name, int pixels, const QString &colorRole = QStringLiteral("text"));

/// A label with an icon that follows the theme. Decoration only: it has no accessible name.
[[nodiscard]] QLabel *iconLabel(const QString &name, int pixels, const QString &colorRole = QStringLiteral("text"));

} // namespace freehold::desktop
