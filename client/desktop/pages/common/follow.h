// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"

#include <QObject>
#include <QPointer>

#include <exception>
#include <functional>
#include <optional>
#include <type_traits>
#include <utility>

namespace freehold::desktop {

using Failed = std::function<void(std::exception_ptr)>;

/// Waits for `task` and tells `done` or `failed`, unless `owner` is gone by then: so that a page that is closed while the
/// server thinks is not written to. A page needs no coroutine of its own for one question.
template <typename T>
Task<> followed(QPointer<QObject> owner, Task<T> task, std::type_identity_t<std::function<void(const T &)>> done,
                Failed failed)
{
    std::optional<T> answer;
    std::exception_ptr failure;
    try {
        answer = co_await task;
    } catch (...) {
        failure = std::current_exception();
    }
    if (!owner)
        co_return;
    if (failure)
        failed(failure);
    else
        done(*answer);
}

inline Task<> followed(QPointer<QObject> owner, Task<> task, std::function<void()> done, Failed failed)
{
    std::exception_ptr failure;
    try {
        co_await task;
    } catch (...) {
        failure = std::current_exception();
    }
    if (!owner)
        co_return;
    if (failure)
        failed(failure);
    else
        done();
}

/// The same, started here.
template <typename T, typename Done>
void follow(QObject *owner, Task<T> task, Done done, Failed failed)
{
    detach(followed(QPointer<QObject>(owner), std::move(task), std::move(done), std::move(failed)), "page");
}

} // namespace freehold::desktop
