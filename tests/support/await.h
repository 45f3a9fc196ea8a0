// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

#include <chrono>
#include <future>
#include <type_traits>

namespace freehold::test {

namespace detail {
template <typename T>
Task<> settle(Task<T> task, std::promise<T> *outcome, QEventLoop *loop)
{
    try {
        if constexpr (std::is_void_v<T>) {
            co_await task;
            outcome->set_value();
        } else {
            outcome->set_value(std::move(co_await task));
        }
    } catch (...) {
        outcome->set_exception(std::current_exception());
    }
    loop->quit();
}
} // namespace detail

/// Runs the event loop until the task ends; its result, or what it threw (QCoro::waitFor would wait for ever then).
template <typename T>
T await(Task<T> task)
{
    std::promise<T> outcome;
    auto future = outcome.get_future();
    QEventLoop loop;
    const auto settled = detail::settle(std::move(task), &outcome, &loop);
    if (future.wait_for(std::chrono::seconds::zero()) != std::future_status::ready)
        loop.exec();
    return future.get();
}

/// Runs the event loop until `condition` holds; false after `timeoutMs`.
template <typename Condition>
[[nodiscard]] bool waitUntil(Condition condition, int timeoutMs = 5000)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > timeoutMs)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 2);
    }
    return true;
}

} // namespace freehold::test
