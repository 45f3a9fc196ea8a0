// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commands.h"
#include "server/app/file_limit.h"
#include "server/app/run_task.h"
#include "server/app/server.h"
#include "server/app/stop_deadline.h"
#include "server/app/stop_signal.h"
#include "server/core/log/log.h"

#include <QCoreApplication>
#include <QScopeGuard>

namespace freehold::app {

namespace {

Task<int> prepared(Server &server)
{
    co_await server.prepare();
    co_return kExitOk;
}

Task<> stopAndQuit(Server &server, std::chrono::milliseconds stop)
{
    const auto quit = qScopeGuard([] { QCoreApplication::quit(); }); // also when a part does not stop cleanly
    co_await server.drain();
    const StopDeadline deadline(stop);
    co_await server.stop();
}

} // namespace

int serve(AppConfig config)
{
    requireFileLimit(config.http.limits.maxConnections);
    const std::chrono::milliseconds stopTimeout(config.stop.timeoutMs);
    Server server(std::move(config));
    if (const int code = runTask(prepared(server)); code != kExitOk)
        return code;
    const quint16 port = server.start();
    log::info("listening", {{"port", port}, {"pid", QCoreApplication::applicationPid()}});

    onStopSignal(qApp, [&server, stopTimeout] {
        log::info("stopping");
        detach(stopAndQuit(server, stopTimeout), "stop");
    });
    const int code = QCoreApplication::exec();
    log::info("stopped");
    return code;
}

} // namespace freehold::app
