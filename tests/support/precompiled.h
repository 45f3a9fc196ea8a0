// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/precompiled.h"
#include "tests/support/await.h"
#include "tests/support/test_database.h"

#include <QTemporaryDir>
#include <QtTest>
