// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoro/QCoroFuture>
#include <QCoro/QCoroTask>

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace freehold::desktop {

/// Runs `work` on the pool and resumes on the event loop with what it returned. Both may hold secrets, which are never copied.
template <typename Work>
[[nodiscard]] QCoro::Task<std::shared_ptr<std::invoke_result_t<Work &>>> offThread(QThreadPool *pool, Work work)
{
    using Value = std::invoke_result_t<Work &>;
    auto shared = std::make_shared<Work>(std::move(work));
    auto promise = std::make_shared<QPromise<std::shared_ptr<Value>>>();
    promise->start();
    QFuture<std::shared_ptr<Value>> future = promise->future();
    pool->start([promise, shared]() mutable {
        promise->addResult(std::make_shared<Value>((*shared)()));
        shared.reset();
        promise->finish();
    });
    shared.reset();
    co_return co_await future;
}

} // namespace freehold::desktop
