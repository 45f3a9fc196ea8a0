// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/route.h"

#include <QList>
#include <QString>

#include <utility>

namespace freehold::desktop {

/// The rail of somebody with these roles: a heading and its areas for each role.
[[nodiscard]] QList<std::pair<QString, QList<Area>>> areasOf(Roles roles);

} // namespace freehold::desktop
