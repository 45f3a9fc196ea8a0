// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/redis/redis_config.h"
#include "server/core/redis/redis_reply.h"

#include <QList>

#include <memory>

struct redisContext;

namespace freehold {

using RedisCommand = QList<QByteArray>;

/// One blocking connection, for a worker thread alone. After a command without an answer it is closed: what became of the
/// command is not known.
class RedisConnection {
public:
    explicit RedisConnection(RedisConfig config);
    ~RedisConnection();
    Q_DISABLE_COPY_MOVE(RedisConnection)

    /// Connects, authenticates and selects; false, with the reason in error(), when that fails.
    [[nodiscard]] bool open();
    [[nodiscard]] bool isOpen() const { return m_context != nullptr; }
    void close();
    /// What went wrong last, for the log.
    [[nodiscard]] const QString &error() const { return m_error; }

    [[nodiscard]] RedisAnswer run(const RedisCommand &command);

private:
    struct Free {
        void operator()(redisContext *context) const;
    };

    RedisConfig m_config;
    std::unique_ptr<redisContext, Free> m_context;
    QString m_error;
};

} // namespace freehold
