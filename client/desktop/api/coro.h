// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoro/QCoroTask>

#include <chrono>

namespace freehold::desktop {

/// The result of every asynchronous function. Must be awaited, or handed to detach(): an exception in a dropped Task
/// vanishes.
template <typename T = void>
using Task = QCoro::Task<T>;

/// Runs a loose task and logs what escapes from it under `name`.
void detach(Task<> task, const char *name);

/// Resumes on the event loop after `delay`.
[[nodiscard]] Task<> sleepFor(std::chrono::milliseconds delay);

/// At the end of the program, when those that tasks work for are gone: wakes tasks that sleep and lets all come to their end,
/// for `limit` at most.
void finishTasks(std::chrono::milliseconds limit);

} // namespace freehold::desktop
