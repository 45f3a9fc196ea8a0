// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/redis/redis_worker.h"

#include <chrono>

namespace freehold {

namespace {
constexpr std::chrono::milliseconds kPauseBetweenAttempts{250};
}

RedisWorker::RedisWorker(RedisConfig config, Steps steps) : m_steps(std::move(steps)), m_connection(std::move(config))
{
}

RedisWorker::~RedisWorker() { stop(); }

void RedisWorker::start()
{
    m_thread = std::thread([this] { run(); });
}

void RedisWorker::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void RedisWorker::run()
{
    while (!m_isStopping) {
        if (m_connection.open() && m_steps.prepare(m_connection)) {
            m_steps.changed(true, {});
            while (m_connection.isOpen() && !m_isStopping)
                m_steps.turn(m_connection);
        }
        m_connection.close();
        m_steps.changed(false, m_connection.error());
        pause();
    }
}

void RedisWorker::pause()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, kPauseBetweenAttempts, [this] { return m_isStopping.load(); });
}

} // namespace freehold
