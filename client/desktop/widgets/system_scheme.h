// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace freehold::desktop {

/// Asks the desktop: on Linux the settings portal, elsewhere (and without a portal) the palette the platform came with.
[[nodiscard]] bool systemPrefersDark();

/// Calls back when the user switches the desktop between light and dark, for as long as `context` lives.
void followSystemScheme(QObject *context, std::function<void(bool dark)> changed);

} // namespace freehold::desktop
