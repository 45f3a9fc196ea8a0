// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/jobs/work_bus.h"
#include "server/core/redis/redis_sender.h"

#include <QObject>

#include <chrono>

namespace freehold {

/// News of work over a Redis stream per queue, with one consumer group of all servers: an entry goes to one of them, which
/// acknowledges it when it has looked into the database; entries of a server that died meanwhile go to another.
class RedisWork final : public WorkBus {
public:
    /// `sender` lives longer.
    RedisWork(const RedisConfig &config, RedisSender &sender);
    ~RedisWork() override;

    void stop() { m_reader.stop(); }

    [[nodiscard]] bool isUp() const override { return m_readerIsOpen && m_sender.isOpen(); }
    void offer(const QHash<QString, int> &jobs) override;
    void take(const QStringList &queues, Worker worker) override;
    void leave() override;

private:
    struct News {
        QString queue;
        QByteArray id;
    };

    /// The reading thread's side.
    [[nodiscard]] bool makeGroups(RedisConnection &connection);
    void read(RedisConnection &connection);
    [[nodiscard]] bool inheritFromTheDead(RedisConnection &connection);
    [[nodiscard]] bool removeDead(RedisConnection &connection, const QByteArray &stream);
    void tell(std::vector<News> news);

    static Task<> work(RedisWork *self, std::vector<News> news);
    [[nodiscard]] QByteArray streamOf(const QString &queue) const { return m_prefix + ":jobs:" + queue.toUtf8(); }

    QByteArray m_prefix;
    QByteArray m_consumer;
    RedisSender &m_sender;
    Worker m_worker;
    QStringList m_queues; ///< constant once the reader runs
    QObject m_context;
    bool m_readerIsOpen = false;
    std::chrono::steady_clock::time_point m_lastInheritance;
    RedisWorker m_reader;
};

} // namespace freehold
