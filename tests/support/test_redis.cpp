// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_redis.h"

#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTcpServer>
#include <QThread>

#include <csignal>
#include <stdexcept>

namespace freehold::test {

namespace {

const QString kServer = QStringLiteral("redis-server");

int freePort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        throw std::runtime_error("no free port");
    return server.serverPort();
}

} // namespace

TestRedis::TestRedis() : m_port(freePort()) { start(); }

TestRedis::~TestRedis() { kill(); }

bool TestRedis::isInstalled() { return !QStandardPaths::findExecutable(kServer).isEmpty(); }

RedisConfig TestRedis::config() const
{
    return {.host = QStringLiteral("127.0.0.1"), .port = m_port, .user = {}, .password = "test password"};
}

void TestRedis::start()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(kServer,
                    {QStringLiteral("--port"), QString::number(m_port), QStringLiteral("--bind"),
                     QStringLiteral("127.0.0.1"), QStringLiteral("--save"), QString(), QStringLiteral("--appendonly"),
                     QStringLiteral("no"), QStringLiteral("--requirepass"), QStringLiteral("test password"),
                     QStringLiteral("--dir"), m_directory.path()});
    QElapsedTimer timer;
    timer.start();
    RedisConnection connection(config());
    while (!connection.open()) {
        if (timer.elapsed() > 10'000)
            throw std::runtime_error("Redis does not start: " + m_process.readAll().toStdString());
        QThread::msleep(20);
    }
}

RedisReply TestRedis::run(const RedisCommand &command)
{
    RedisConnection connection(config());
    const auto answer = connection.open() ? connection.run(command) : std::nullopt;
    if (!answer || answer->isError())
        throw std::runtime_error("Redis refuses " + command.join(' ').toStdString());
    return *answer;
}

void TestRedis::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

void TestRedis::freeze() { signal(SIGSTOP); }
void TestRedis::thaw() { signal(SIGCONT); }
void TestRedis::signal(int number) { ::kill(static_cast<pid_t>(m_process.processId()), number); }

} // namespace freehold::test
