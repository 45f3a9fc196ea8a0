// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace freehold::app {

/// Ends the process when it has not stopped by itself in time, also when the event loop hangs: everything that matters is
/// durable already, and whoever runs us would send a kill instead.
class StopDeadline {
public:
    explicit StopDeadline(std::chrono::milliseconds time);
    ~StopDeadline();
    Q_DISABLE_COPY_MOVE(StopDeadline)

private:
    void watch(std::chrono::milliseconds time);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopped = false;
    std::thread m_thread;
};

} // namespace freehold::app
