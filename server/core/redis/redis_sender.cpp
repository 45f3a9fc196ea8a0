// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/redis/redis_sender.h"

#include "server/core/log/log.h"
#include "server/core/metrics/metrics.h"

#include <QCoro/QCoroFuture>
#include <QPromise>

#include <chrono>

namespace freehold {

namespace {

constexpr std::size_t kMaxWaiting = 20'000;
constexpr std::chrono::milliseconds kPingEvery{500};

metrics::Counter &commands(const char *outcome)
{
    return metrics::counter("freehold_redis_commands_total", "Commands to Redis by how they ended.",
                            {{"outcome", outcome}});
}

} // namespace

RedisSender::RedisSender(const RedisConfig &config)
    : m_worker(config,
               {.prepare = [](RedisConnection &) { return true; },
                .turn = [this](RedisConnection &connection) { turn(connection); },
                .changed = [this](bool isOpen, const QString &why) { onChanged(isOpen, why); }})
{
}

RedisSender::~RedisSender() { m_worker.stop(); }

void RedisSender::stop()
{
    m_hasWork.notify_all();
    m_worker.stop();
    onChanged(false, {});
}

void RedisSender::send(RedisCommand command, Done done)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_accepts && m_waiting.size() < kMaxWaiting) {
            m_waiting.push_back({std::move(command), std::move(done)});
            m_hasWork.notify_one();
            return;
        }
        m_overflowed = m_accepts;
    }
    answer(std::move(done), std::nullopt);
}

Task<RedisAnswer> RedisSender::ask(RedisCommand command)
{
    auto promise = std::make_shared<QPromise<RedisAnswer>>();
    promise->start();
    const QFuture<RedisAnswer> future = promise->future();
    send(std::move(command), [promise](RedisAnswer answer) {
        promise->addResult(std::move(answer));
        promise->finish();
    });
    co_await future;
    co_return future.result();
}

std::deque<RedisSender::Waiting> RedisSender::takeAll()
{
    std::unique_lock lock(m_mutex);
    m_hasWork.wait_for(lock, kPingEvery, [this] { return !m_waiting.empty() || m_worker.isStopping(); });
    return std::exchange(m_waiting, {});
}

/// A Redis that hangs is noticed by the pings alone when there is nothing to send.
void RedisSender::turn(RedisConnection &connection)
{
    std::deque<Waiting> taken = takeAll();
    if (taken.empty())
        (void)connection.run({"PING"});
    for (Waiting &waiting : taken) {
        RedisAnswer reply = connection.run(waiting.command);
        commands(!reply ? "unanswered" : reply->isError() ? "error" : "ok").add();
        answer(std::move(waiting.done), std::move(reply));
    }
    const std::scoped_lock lock(m_mutex);
    if (std::exchange(m_overflowed, false)) // something was lost: those who care find out by the connection's end
        connection.close();
}

void RedisSender::answer(Done done, RedisAnswer answer)
{
    if (done)
        QMetaObject::invokeMethod(
            &m_context, [done = std::move(done), answer = std::move(answer)] { done(answer); }, Qt::QueuedConnection);
}

void RedisSender::onChanged(bool isOpen, const QString &why)
{
    std::deque<Waiting> lost;
    {
        const std::scoped_lock lock(m_mutex);
        m_accepts = isOpen;
        lost = std::exchange(m_waiting, {});
    }
    for (Waiting &waiting : lost)
        answer(std::move(waiting.done), std::nullopt);
    QMetaObject::invokeMethod(
        &m_context,
        [this, isOpen, why] {
            if (!isOpen && !std::exchange(m_hasComplained, true) && !m_worker.isStopping())
                log::error("redis_gone", {{QStringLiteral("error"), why}});
            if (isOpen && std::exchange(m_hasComplained, false))
                log::info("redis_back");
            if (std::exchange(m_isOpen, isOpen) == isOpen)
                return;
            metrics::gauge("freehold_redis_up", "Whether Redis answers.").set(isOpen ? 1 : 0);
            for (const auto &watcher : m_watchers)
                watcher(isOpen);
        },
        Qt::QueuedConnection);
}

} // namespace freehold
