// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <coroutine>
#include <deque>
#include <memory>
#include <mutex>

namespace freehold {

/// Resumes coroutines of one thread's event loop for other threads. Those that come together share one event, which is
/// what makes it cheaper than a QFuture each.
class Resumer final : public QObject {
public:
    [[nodiscard]] static std::shared_ptr<Resumer> ofThisThread();

    /// From any thread; the coroutine goes on in the event loop of the resumer's own.
    void resume(std::coroutine_handle<> coroutine);

protected:
    bool event(QEvent *event) override;

private:
    void post();
    [[nodiscard]] std::size_t countReady();
    [[nodiscard]] std::coroutine_handle<> takeOne();

    std::mutex m_mutex;
    std::deque<std::coroutine_handle<>> m_ready;
};

} // namespace freehold
