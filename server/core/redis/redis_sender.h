// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"
#include "server/core/redis/redis_worker.h"

#include <QObject>

#include <deque>
#include <functional>
#include <mutex>
#include <vector>

namespace freehold {

/// Commands from the event loop to Redis, one after the other, and their answers back. Never blocks: what cannot be sent
/// is answered with nothing.
class RedisSender {
public:
    using Done = std::function<void(RedisAnswer)>;

    explicit RedisSender(const RedisConfig &config);
    ~RedisSender();

    /// `changed` is told on the event loop when the connection comes and goes. Before start().
    void watch(std::function<void(bool isOpen)> changed) { m_watchers.push_back(std::move(changed)); }
    void start() { m_worker.start(); }
    /// Ends; what still waits is answered with nothing.
    void stop();
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

    void send(RedisCommand command, Done done = {});
    [[nodiscard]] Task<RedisAnswer> ask(RedisCommand command);

private:
    struct Waiting {
        RedisCommand command;
        Done done;
    };

    void turn(RedisConnection &connection);
    void onChanged(bool isOpen, const QString &why);
    void answer(Done done, RedisAnswer answer);
    std::deque<Waiting> takeAll();

    QObject m_context; ///< where answers arrive
    std::vector<std::function<void(bool)>> m_watchers;
    bool m_isOpen = false; ///< as the event loop knows it
    bool m_hasComplained = false;
    std::mutex m_mutex;
    std::condition_variable m_hasWork;
    std::deque<Waiting> m_waiting;
    bool m_overflowed = false;
    bool m_accepts = false;
    RedisWorker m_worker;
};

} // namespace freehold
