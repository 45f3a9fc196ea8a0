// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/run_task.h"

#include "server/app/commands.h"
#include "server/core/error.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

namespace freehold::app {

namespace {

Task<int> reportingErrors(Task<int> task)
{
    try {
        co_return co_await std::move(task);
    } catch (const Error &error) {
        std::fprintf(stderr, "%s (%s)\n", qUtf8Printable(error.message), qUtf8Printable(error.reason));
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    co_return kExitFailed;
}

Task<> exitWith(Task<int> task)
{
    const int code = co_await reportingErrors(std::move(task));
    // Leaves the loop from the loop, also when the task ended before exec() began.
    QTimer::singleShot(0, qApp, [code] { QCoreApplication::exit(code); });
}

} // namespace

int runTask(Task<int> task)
{
    detach(exitWith(std::move(task)), "command");
    return QCoreApplication::exec();
}

} // namespace freehold::app
