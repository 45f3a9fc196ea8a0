// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"
#include "server/core/error.h"

#include <vector>

namespace freehold::test {

/// How many of the tasks threw an Error; every one is awaited.
inline Task<int> countFailures(std::vector<Task<>> tasks)
{
    int failures = 0;
    for (auto &task : tasks) {
        try {
            co_await task;
        } catch (const Error &) {
            ++failures;
        }
    }
    co_return failures;
}

} // namespace freehold::test
