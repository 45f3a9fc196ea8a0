// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/stop_signal.h"

#include <QSocketNotifier>

#include <csignal>
#include <unistd.h>

namespace freehold::app {

namespace {

// A handler may only call async-signal-safe functions: it writes one byte, the loop reads it.
int stopPipe[2] = {-1, -1};

void writeStop(int signal)
{
    std::signal(signal, SIG_DFL);
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(stopPipe[1], &byte, 1);
}

} // namespace

void onStopSignal(QObject *context, std::function<void()> stop)
{
    if (::pipe(stopPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(stopPipe[0], QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context, [notifier, stop = std::move(stop)] {
        notifier->setEnabled(false);
        stop();
    });
    std::signal(SIGINT, writeStop);
    std::signal(SIGTERM, writeStop);
}

} // namespace freehold::app
