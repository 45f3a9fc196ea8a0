// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"

namespace freehold::app {

/// Runs the event loop until `task` ends; its result is the exit code. What escapes from it is printed and gives 1.
int runTask(Task<int> task);

} // namespace freehold::app
