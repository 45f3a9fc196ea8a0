// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/redis/redis_live.h"
#include "server/core/redis/redis_work.h"

namespace freehold {

/// What Redis does for several servers of one installation: live messages reach the clients of all of them, and news of
/// work reaches whoever is free. Nothing is kept in it: see docs/adr/0016.
class Redis {
public:
    explicit Redis(const RedisConfig &config) : m_sender(config), m_live(config, m_sender), m_work(config, m_sender) { }

    /// After hub and queue have been connected.
    void start()
    {
        m_sender.start();
        m_live.start();
    }
    /// After hub and queue have stopped. Takes up to a second.
    void stop()
    {
        m_work.stop();
        m_live.stop();
        m_sender.stop();
    }

    [[nodiscard]] bool isUp() const { return m_sender.isOpen() && m_work.isUp(); }
    [[nodiscard]] LiveBus &live() { return m_live; }
    [[nodiscard]] WorkBus &work() { return m_work; }

private:
    RedisSender m_sender;
    RedisLive m_live;
    RedisWork m_work;
};

} // namespace freehold
