// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/coro.h"

#include "server/core/error.h"
#include "server/core/log/log.h"

#include <QCoro/QCoroTimer>
#include <QJsonObject>
#include <QTimer>

#include <algorithm>
#include <atomic>

namespace freehold {

namespace {

std::atomic<int> runningTasks = 0;

struct RunningTask {
    RunningTask() { ++runningTasks; }
    ~RunningTask() { --runningTasks; }
    Q_DISABLE_COPY_MOVE(RunningTask)
};

Task<> guarded(Task<> task, const char *name)
{
    const RunningTask running;
    const QString taskName = QString::fromLatin1(name);
    try {
        co_await task;
    } catch (const std::exception &error) { // an Error's what() carries code, reason and detail
        log::error("task_failed",
                   {{QStringLiteral("task"), taskName}, {QStringLiteral("error"), QString::fromUtf8(error.what())}});
    } catch (...) {
        log::error(
            "task_failed",
            {{QStringLiteral("task"), taskName}, {QStringLiteral("error"), QStringLiteral("unknown exception")}});
    }
}

} // namespace

void detach(Task<> task, const char *name)
{
    // A QCoro task that is dropped before its end runs on and frees itself.
    guarded(std::move(task), name);
}

int detachedTaskCount() { return runningTasks; }

Task<> sleepFor(std::chrono::milliseconds delay)
{
    QTimer timer;
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    timer.start(std::max(delay, std::chrono::milliseconds::zero()));
    co_await timer;
}

} // namespace freehold
