// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/repeating.h"

#include <QScopeGuard>

#include <utility>

namespace freehold {

Repeating::Repeating(std::chrono::milliseconds interval, std::function<Task<>()> task, const char *name)
    : m_task(std::move(task))
{
    m_timer.setInterval(interval);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, name] {
        if (!m_isRunning)
            detach(run(), name);
    });
}

Task<> Repeating::run()
{
    m_isRunning = true;
    const auto ended = qScopeGuard([this] { m_isRunning = false; });
    co_await m_task();
}

Task<> Repeating::stop()
{
    m_timer.stop();
    while (m_isRunning)
        co_await sleepFor(std::chrono::milliseconds(5));
}

} // namespace freehold
