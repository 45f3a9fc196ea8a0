// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace freehold::desktop {

/// The acts that the server writes down, "property.approved".
[[nodiscard]] QStringList auditActs();
/// "Property approved"; an act that nobody has put into words by its own name.
[[nodiscard]] QString auditWords(const QString &act);

} // namespace freehold::desktop
