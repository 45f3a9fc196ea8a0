// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <QCoro/QCoroFuture>

#include <memory>
#include <type_traits>

namespace freehold {

/// Runs `work` on `pool` and resumes on the event loop with its result, or with exactly what it threw.
template <typename Work>
[[nodiscard]] Task<std::invoke_result_t<Work>> onPool(QThreadPool *pool, Work work)
{
    using Result = std::invoke_result_t<Work>;
    auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    QFuture<Result> future = promise->future();
    pool->start([promise, work = std::move(work)] {
        try {
            promise->addResult(work());
        } catch (...) {
            promise->setException(std::current_exception());
        }
        promise->finish();
    });
    co_await future;
    co_return future.takeResult();
}

} // namespace freehold
