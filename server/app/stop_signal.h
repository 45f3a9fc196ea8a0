// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

namespace freehold::app {

/// Calls `stop` on the event loop at the first SIGINT or SIGTERM; a second one ends the process at once.
void onStopSignal(QObject *context, std::function<void()> stop);

} // namespace freehold::app
