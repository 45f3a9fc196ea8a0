// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generated/desktop_api/notification.h"

namespace freehold::desktop {

/// What happened, in a sentence of the user's language.
[[nodiscard]] QString notificationWords(const api::Notification &notification);
/// The page where more is to be seen; empty when there is none.
[[nodiscard]] QString notificationRoute(const api::Notification &notification);

} // namespace freehold::desktop
