// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/redis/redis_connection.h"

#include <hiredis/hiredis.h>

#include <vector>

namespace freehold {

namespace {

constexpr timeval kConnectTimeout{1, 0};
/// Longer than the longest blocking read of ours; a Redis that is silent for so long is as good as gone.
constexpr timeval kAnswerTimeout{1, 500'000};

RedisReply takeOver(const redisReply &reply)
{
    switch (reply.type) {
    case REDIS_REPLY_INTEGER:
        return {.kind = RedisReply::Kind::Integer, .integer = reply.integer, .text = {}, .items = {}};
    case REDIS_REPLY_STRING:
    case REDIS_REPLY_STATUS:
        return {.kind = RedisReply::Kind::Text, .text = {reply.str, static_cast<qsizetype>(reply.len)}, .items = {}};
    case REDIS_REPLY_ERROR:
        return {.kind = RedisReply::Kind::Error, .text = {reply.str, static_cast<qsizetype>(reply.len)}, .items = {}};
    case REDIS_REPLY_ARRAY: {
        RedisReply list{.kind = RedisReply::Kind::List, .text = {}, .items = {}};
        for (std::size_t i = 0; i < reply.elements; ++i)
            list.items.push_back(takeOver(*reply.element[i]));
        return list;
    }
    default: return {};
    }
}

} // namespace

void RedisConnection::Free::operator()(redisContext *context) const { redisFree(context); }

RedisConnection::RedisConnection(RedisConfig config) : m_config(std::move(config)) { }
RedisConnection::~RedisConnection() = default;

bool RedisConnection::open()
{
    m_context.reset(redisConnectWithTimeout(m_config.host.toUtf8().constData(), m_config.port, kConnectTimeout));
    if (!m_context || m_context->err != 0) {
        m_error = m_context ? QString::fromUtf8(m_context->errstr) : QStringLiteral("out of memory");
        close();
        return false;
    }
    redisSetTimeout(m_context.get(), kAnswerTimeout);
    std::vector<RedisCommand> greetings;
    if (!m_config.password.isEmpty())
        greetings.push_back(m_config.user.isEmpty() ? RedisCommand{"AUTH", m_config.password}
                                                    : RedisCommand{"AUTH", m_config.user, m_config.password});
    greetings.push_back({"SELECT", QByteArray::number(m_config.database)});
    for (const RedisCommand &greeting : greetings) {
        const auto answer = run(greeting);
        if (answer && !answer->isError())
            continue;
        if (answer)
            m_error = QString::fromUtf8(answer->text);
        close();
        return false;
    }
    return true;
}

void RedisConnection::close() { m_context.reset(); }

RedisAnswer RedisConnection::run(const RedisCommand &command)
{
    if (!m_context)
        return std::nullopt;
    std::vector<const char *> words;
    std::vector<std::size_t> sizes;
    for (const QByteArray &word : command) {
        words.push_back(word.constData());
        sizes.push_back(static_cast<std::size_t>(word.size()));
    }
    const auto free = [](redisReply *reply) { freeReplyObject(reply); };
    const std::unique_ptr<redisReply, decltype(free)> reply(
        static_cast<redisReply *>(
            redisCommandArgv(m_context.get(), static_cast<int>(words.size()), words.data(), sizes.data())),
        free);
    if (reply)
        return takeOver(*reply);
    m_error = QString::fromUtf8(m_context->errstr);
    close();
    return std::nullopt;
}

} // namespace freehold
