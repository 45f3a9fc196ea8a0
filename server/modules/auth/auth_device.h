// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace freehold::auth {

/// "Firefox on Linux": what a person needs to recognize a session, and no more of the User-Agent than that.
[[nodiscard]] QString deviceOf(const QString &userAgent);

} // namespace freehold::auth
