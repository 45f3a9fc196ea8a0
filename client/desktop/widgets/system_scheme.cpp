// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/system_scheme.h"

#include <QGuiApplication>
#include <QPalette>

#ifdef FREEHOLD_HAS_DBUS
#include "client/desktop/widgets/portal_scheme.h"
#endif

namespace freehold::desktop {

bool systemPrefersDark()
{
    const auto palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

void followSystemScheme(QObject *context, std::function<void(bool dark)> changed)
{
#ifdef FREEHOLD_HAS_DBUS
    // Asked without waiting: a desktop without an answer must not hold up the first window.
    (new PortalScheme(context))->follow(std::move(changed));
#else
    Q_UNUSED(context)
    Q_UNUSED(changed)
#endif
}

} // namespace freehold::desktop
