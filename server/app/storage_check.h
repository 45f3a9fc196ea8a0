// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"

#include <QString>

namespace freehold::app {

/// Whether a directory of ours can be written to and has room. Looks at the file system only: a probe writes nothing.
[[nodiscard]] Task<bool> hasRoom(QString directory);

} // namespace freehold::app
