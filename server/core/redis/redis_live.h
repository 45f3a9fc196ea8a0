// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/redis/redis_sender.h"
#include "server/core/ws/live_bus.h"

#include <QObject>

#include <atomic>

namespace freehold {

/// Live messages over one Redis stream that every server reads whole. Numbers and the epoch are in a hash beside it.
class RedisLive final : public LiveBus {
public:
    /// `sender` lives longer.
    RedisLive(const RedisConfig &config, RedisSender &sender);
    ~RedisLive() override;

    void start() { m_reader.start(); }
    void stop() { m_reader.stop(); }

    void listen(Listener listener) override { m_listener = std::move(listener); }
    void publish(const QString &topic, const QJsonObject &data) override;
    [[nodiscard]] Task<std::optional<Position>> position(QString topic) override;

private:
    /// The reading thread's side.
    void read(RedisConnection &connection);
    [[nodiscard]] bool learnEpoch(RedisConnection &connection);
    void onReader(bool isOpen);

    void onSender(bool isOpen);
    void onConnections();
    void join();
    void onEpoch(const QString &epoch);
    void setUp(bool isUp);
    [[nodiscard]] QByteArray key(const char *name) const { return m_prefix + ":live:" + name; }

    QByteArray m_prefix;
    QByteArray m_server; ///< this process among the others
    RedisSender &m_sender;
    Listener m_listener;
    QObject m_context;
    QByteArray m_token; ///< of this beginning; none while there is no connection
    bool m_hasJoinedBefore = false;
    bool m_senderIsOpen = false;
    bool m_readerIsOpen = false;
    bool m_isUp = false;
    QString m_epoch;

    QByteArray m_readerEpoch;
    QByteArray m_lastId = "0-0";
    std::atomic<bool> m_startsOver = false; ///< what was read before anybody listened is read again
    RedisWorker m_reader;
};

} // namespace freehold
