// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/redis/redis_connection.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace freehold {

/// A thread with a connection of its own, which it opens again for as long as it runs.
class RedisWorker {
public:
    struct Steps {
        /// After each opening, before the first turn; false tries the opening again.
        std::function<bool(RedisConnection &)> prepare;
        /// Again and again while the connection is open; must come back within a second or two.
        std::function<void(RedisConnection &)> turn;
        /// On this thread: whether there is a connection now, and why not; after each attempt.
        std::function<void(bool isOpen, QString why)> changed;
    };

    RedisWorker(RedisConfig config, Steps steps);
    ~RedisWorker();
    Q_DISABLE_COPY_MOVE(RedisWorker)

    void start();
    /// Ends the thread after its current turn.
    void stop();
    [[nodiscard]] bool isStopping() const { return m_isStopping; }

private:
    void run();
    void pause();

    Steps m_steps;
    RedisConnection m_connection;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::atomic<bool> m_isStopping = false;
    std::thread m_thread;
};

} // namespace freehold
