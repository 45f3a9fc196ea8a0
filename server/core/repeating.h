// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"

#include <QTimer>

#include <chrono>
#include <functional>

namespace freehold {

/// A task that runs again and again, never twice at once: a turn that comes while the one before still runs is left out.
class Repeating {
public:
    /// `name` names the task in the log.
    Repeating(std::chrono::milliseconds interval, std::function<Task<>()> task, const char *name);

    void start() { m_timer.start(); }
    /// No new turn begins; resolves when the one that runs has ended. Await it before what the task uses goes away.
    [[nodiscard]] Task<> stop();

private:
    [[nodiscard]] Task<> run();

    std::function<Task<>()> m_task;
    bool m_isRunning = false;
    QTimer m_timer;
};

} // namespace freehold
