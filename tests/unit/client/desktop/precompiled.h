// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/precompiled.h"
#include "client/desktop/precompiled_widgets.h"

#include <QSignalSpy>
#include <QtTest>
