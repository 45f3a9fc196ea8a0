// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/api/coro.h"

#include <QCoro/QCoroTimer>
#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>

namespace freehold::desktop {

namespace {

Q_LOGGING_CATEGORY(lcTasks, "freehold.tasks")

Task<> guarded(Task<> task, const char *name)
{
    try {
        co_await task;
    } catch (const std::exception &error) {
        qCWarning(lcTasks, "task %s failed: %s", name, error.what());
    } catch (...) {
        qCWarning(lcTasks, "task %s failed with an unknown exception", name);
    }
}

} // namespace

void detach(Task<> task, const char *name)
{
    // A QCoro task that is dropped before its end runs on and frees itself.
    guarded(std::move(task), name);
}

Task<> sleepFor(std::chrono::milliseconds delay)
{
    QTimer timer;
    timer.setSingleShot(true);
    timer.start(std::max(delay, std::chrono::milliseconds::zero()));
    co_await timer;
}

} // namespace freehold::desktop
