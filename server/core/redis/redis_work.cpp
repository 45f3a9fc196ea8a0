// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/redis/redis_work.h"

#include "server/core/log/log.h"

#include <QUuid>

#include <algorithm>

namespace freehold {

namespace {

const QByteArray kGroup = "servers";
constexpr int kKeptEntries = 1000;
constexpr int kMostEntriesPerOffer = 16; ///< more would only say again that there is much to do
constexpr int kEntriesPerRead = 2;       ///< few, so that others get some
constexpr int kReadBlockMs = 400;
constexpr std::chrono::seconds kInheritEvery{2};
constexpr int kDeadAfterMs = 5'000;        ///< without an acknowledgement: looking into the database takes no time
constexpr int kForgottenAfterMs = 600'000; ///< a consumer without anything to its name

} // namespace

RedisWork::RedisWork(const RedisConfig &config, RedisSender &sender)
    : m_prefix(config.prefix)
    , m_consumer(QUuid::createUuid().toByteArray(QUuid::Id128))
    , m_sender(sender)
    , m_reader(config,
               {.prepare = [this](RedisConnection &connection) { return makeGroups(connection); },
                .turn = [this](RedisConnection &connection) { read(connection); },
                .changed =
                    [this](bool isOpen, const QString &) {
                        QMetaObject::invokeMethod(
                            &m_context, [this, isOpen] { m_readerIsOpen = isOpen; }, Qt::QueuedConnection);
                    }})
{
}

RedisWork::~RedisWork() { m_reader.stop(); }

void RedisWork::offer(const QHash<QString, int> &jobs)
{
    for (auto it = jobs.constBegin(); it != jobs.constEnd(); ++it)
        for (int i = 0; i < std::min(it.value(), kMostEntriesPerOffer); ++i)
            m_sender.send(
                {"XADD", streamOf(it.key()), "MAXLEN", "~", QByteArray::number(kKeptEntries), "*", "jobs", "1"},
                [this, queue = it.key()](const RedisAnswer &answer) {
                    if (!answer || answer->isError())
                        detach(work(this, {{queue, {}}}), "redis.work");
                });
}

void RedisWork::take(const QStringList &queues, Worker worker)
{
    m_queues = queues;
    m_worker = std::move(worker);
    m_reader.start();
}

void RedisWork::leave()
{
    m_reader.stop();
    m_readerIsOpen = false;
}

/// Lets whoever works look, then acknowledges; what is not acknowledged goes to another server.
Task<> RedisWork::work(RedisWork *self, std::vector<News> news)
{
    QSet<QString> queues;
    for (const News &one : news)
        queues.insert(one.queue);
    if (!self->m_worker || !co_await self->m_worker(queues))
        co_return;
    for (const News &one : news)
        if (!one.id.isEmpty())
            self->m_sender.send({"XACK", self->streamOf(one.queue), kGroup, one.id});
}

void RedisWork::tell(std::vector<News> news)
{
    if (!news.empty())
        QMetaObject::invokeMethod(
            &m_context, [this, news = std::move(news)] { detach(work(this, news), "redis.work"); },
            Qt::QueuedConnection);
}

bool RedisWork::makeGroups(RedisConnection &connection)
{
    for (const QString &queue : m_queues) {
        const auto answer = connection.run({"XGROUP", "CREATE", streamOf(queue), kGroup, "0", "MKSTREAM"});
        if (!answer || (answer->isError() && !answer->text.startsWith("BUSYGROUP")))
            return false;
    }
    return true;
}

void RedisWork::read(RedisConnection &connection)
{
    RedisCommand command{"XREADGROUP", "GROUP",
                         kGroup,       m_consumer,
                         "COUNT",      QByteArray::number(kEntriesPerRead),
                         "BLOCK",      QByteArray::number(kReadBlockMs),
                         "STREAMS"};
    for (const QString &queue : m_queues)
        command.append(streamOf(queue));
    command += RedisCommand(m_queues.size(), ">");
    const auto answer = connection.run(command);
    if (!answer || answer->isError()) { // NOGROUP: Redis was emptied, opening again makes the groups again
        connection.close();
        return;
    }
    std::vector<News> news;
    for (const RedisReply &stream : answer->items)
        for (const RedisEntry &entry : readEntries(stream.at(1)))
            news.push_back({QString::fromUtf8(stream.at(0).text.mid(streamOf({}).size())), entry.id});
    tell(std::move(news));
    if (!inheritFromTheDead(connection))
        connection.close();
}

bool RedisWork::inheritFromTheDead(RedisConnection &connection)
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_lastInheritance < kInheritEvery)
        return true;
    m_lastInheritance = now;
    std::vector<News> news;
    for (const QString &queue : m_queues) {
        const auto answer = connection.run({"XAUTOCLAIM", streamOf(queue), kGroup, m_consumer,
                                            QByteArray::number(kDeadAfterMs), "0-0", "COUNT", "100"});
        if (!answer || answer->isError() || !removeDead(connection, streamOf(queue)))
            return false;
        for (const RedisEntry &entry : readEntries(answer->at(1)))
            news.push_back({queue, entry.id});
    }
    tell(std::move(news));
    return true;
}

bool RedisWork::removeDead(RedisConnection &connection, const QByteArray &stream)
{
    const auto consumers = connection.run({"XINFO", "CONSUMERS", stream, kGroup});
    if (!consumers || consumers->isError())
        return false;
    for (const RedisReply &consumer : consumers->items) { // names and values in turn
        const auto value = [&consumer](const char *name) {
            for (std::size_t i = 0; i + 1 < consumer.items.size(); i += 2)
                if (consumer.items[i].text == name)
                    return consumer.items[i + 1];
            return RedisReply{};
        };
        if (value("pending").integer == 0 && value("idle").integer > kForgottenAfterMs
            && !connection.run({"XGROUP", "DELCONSUMER", stream, kGroup, value("name").text}))
            return false;
    }
    return true;
}

} // namespace freehold
