// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop client, with a driver that uses its window in a person's place, and a watch over how long the window is held.
#include "client/desktop/app/run.h"
#include "tests/desktop/driver.h"
#include "tests/desktop/watched_application.h"

int main(int argc, char **argv)
{
    using namespace freehold::desktop;
    WatchedApplication application(argc, argv);
    return run(application, [](QObject *client) { new driver::Driver(client); });
}
