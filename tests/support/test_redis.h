// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/redis/redis_connection.h"

#include <QProcess>
#include <QTemporaryDir>

namespace freehold::test {

/// A Redis of its own for one test, which may do to it what it likes.
class TestRedis {
public:
    TestRedis();
    ~TestRedis();
    Q_DISABLE_COPY_MOVE(TestRedis)

    [[nodiscard]] static bool isInstalled();
    [[nodiscard]] RedisConfig config() const;
    /// As an operator at a terminal.
    RedisReply run(const RedisCommand &command);

    void start();
    void kill();
    void freeze();
    void thaw();

private:
    void signal(int number);

    QTemporaryDir m_directory;
    int m_port = 0;
    QProcess m_process;
};

} // namespace freehold::test
