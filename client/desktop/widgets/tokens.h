// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QList>
#include <QString>

namespace freehold::desktop {

/// Colours of one scheme, by the role they play (resources/design/tokens.json).
struct Colors {
    QColor canvas, surface, raised, hover, selected, border, outline;
    QColor text, muted, accent, accentHover, onAccent;
    QColor positive, negative, warning, danger, onDanger, info, focus;
    QColor positiveTint, warningTint, dangerTint, infoTint, neutralTint, shadow;
    QList<QColor> series;          ///< of charts, in the order of use
    QHash<QString, QColor> byRole; ///< the same, for style sheets and icons
};

/// Sizes are pixels at a text scale of 100 %.
struct TypeSizes {
    int small = 0, label = 0, body = 0, section = 0, title = 0, figure = 0;
};

struct Tokens {
    Colors light;
    Colors dark;
    QString family; ///< figures of one width
    QString monoFamily;
    TypeSizes size;
    int normalWeight = 0;
    int strongWeight = 0;
    int controlHeight = 0;
    int controlRadius = 0;
    int cardRadius = 0;
    int shortMotionMs = 0;
    int longMotionMs = 0;
};

/// What resources/design/tokens.json says; it travels inside the program, so that it is never out of date.
[[nodiscard]] const Tokens &tokens();

/// Steps of space in pixels; nothing stands at other distances.
inline constexpr int kSpace4 = 4, kSpace8 = 8, kSpace12 = 12, kSpace16 = 16, kSpace24 = 24, kSpace32 = 32,
                     kSpace48 = 48;

} // namespace freehold::desktop
