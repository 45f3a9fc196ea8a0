// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/stop_deadline.h"

#include "server/app/commands.h"
#include "server/core/coro.h"
#include "server/core/log/log.h"

#include <cstdlib>

namespace freehold::app {

StopDeadline::StopDeadline(std::chrono::milliseconds time) : m_thread([this, time] { watch(time); }) { }

StopDeadline::~StopDeadline()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopped = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void StopDeadline::watch(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    if (m_changed.wait_for(lock, time, [this] { return m_stopped; }))
        return;
    log::error("stop_timed_out", {{QStringLiteral("tasks"), detachedTaskCount()}});
    std::_Exit(kExitFailed);
}

} // namespace freehold::app
