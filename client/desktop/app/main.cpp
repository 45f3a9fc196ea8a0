// SPDX-License-Identifier: GPL-3.0-or-later
// freehold: the desktop client.
#include "client/desktop/app/run.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    return freehold::desktop::run(application);
}
