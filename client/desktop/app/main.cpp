// SPDX-License-Identifier: GPL-3.0-or-later
// freehold: the desktop client.
#include "client/desktop/app/run.h"

int main(int argc, char **argv) { return freehold::desktop::run(argc, argv); }
