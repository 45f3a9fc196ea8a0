// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QApplication;
class QObject;

namespace freehold::desktop {

/// The whole program: options of the command line, the first window, the event loop; its exit code. `onStarted` gets the
/// application once its first window is shown, for programs that use the window in a person's place.
[[nodiscard]] int run(QApplication &qt, const std::function<void(QObject *)> &onStarted = {});

} // namespace freehold::desktop
