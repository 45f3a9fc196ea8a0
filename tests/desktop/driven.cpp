// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop client, with a driver that uses its window in a person's place.
#include "client/desktop/app/run.h"
#include "tests/desktop/driver.h"

int main(int argc, char **argv)
{
    using namespace freehold::desktop;
    return run(argc, argv, [](QObject *application) { new driver::Driver(application); });
}
