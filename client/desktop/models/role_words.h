// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generated/desktop_api/auth.h"

namespace freehold::desktop {

[[nodiscard]] QString roleWords(api::Role role);
/// "Investor, Manager"
[[nodiscard]] QString roleWords(const QList<api::Role> &roles);

} // namespace freehold::desktop
