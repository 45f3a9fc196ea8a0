// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"

#include <QFuture>
#include <QPromise>

#include <QCoro/QCoroFuture>

#include <optional>

namespace freehold {

/// Lets one coroutine wait on the event loop until something has happened. Rings are not counted: look again after each.
class Doorbell {
public:
    ~Doorbell() { ring(); }
    void ring()
    {
        if (auto waiting = std::exchange(m_waiting, std::nullopt))
            waiting->finish();
    }
    /// Keeps nothing of the bell while it waits, so that the bell may go first; that counts as a ring.
    [[nodiscard]] Task<> wait()
    {
        m_waiting.emplace();
        m_waiting->start();
        return waitFor(m_waiting->future());
    }

private:
    static Task<> waitFor(QFuture<void> future) { co_await future; }

    std::optional<QPromise<void>> m_waiting;
};

} // namespace freehold
