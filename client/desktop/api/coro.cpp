// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/api/coro.h"

#include <QCoreApplication>
#include <QCoro/QCoroTimer>
#include <QDeadlineTimer>
#include <QLoggingCategory>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <set>

namespace freehold::desktop {

namespace {

Q_LOGGING_CATEGORY(lcTasks, "freehold.tasks")

int g_running = 0;             ///< loose tasks
std::set<QTimer *> g_sleeping; ///< timers that tasks wait for

struct Running {
    Running() { ++g_running; }
    ~Running() { --g_running; }
    Q_DISABLE_COPY_MOVE(Running)
};

Task<> guarded(Task<> task, const char *name)
{
    const Running running;
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
    g_sleeping.insert(&timer);
    co_await timer;
    g_sleeping.erase(&timer);
}

void finishTasks(std::chrono::milliseconds limit)
{
    for (const QDeadlineTimer deadline(limit); g_running > 0 && !deadline.hasExpired();) {
        for (QTimer *timer : g_sleeping)
            timer->start(0);
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
        QThread::msleep(1);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace freehold::desktop
