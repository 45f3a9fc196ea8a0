// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/widgets/theme.h"

#include <QLocale>
#include <QString>
#include <QStringList>

namespace freehold::desktop {

/// How one person on this machine wants the program; kept in the system's place for settings.
struct Preferences {
    QString language; ///< "en", "es", "de"; empty follows the system
    Scheme scheme = Scheme::System;
    int textScale = Theme::kSmallestTextScale;
    bool reducedMotion = false;

    [[nodiscard]] static Preferences load();
    void save() const;
    /// Theme, translations and locale of the running program.
    void apply() const;

    [[nodiscard]] static QStringList languages()
    {
        return {QStringLiteral("en"), QStringLiteral("es"), QStringLiteral("de")};
    }
};

} // namespace freehold::desktop
