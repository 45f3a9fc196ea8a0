// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/redis/redis_live.h"

#include "server/core/log/log.h"
#include "server/core/redis/redis_scripts.h"

#include <QJsonDocument>
#include <QUuid>

namespace freehold {

namespace {

constexpr int kKeptMessages = 10'000;
constexpr int kMessagesPerRead = 200;
constexpr int kBlockMs = 400; ///< also how soon an emptied Redis is noticed

QByteArray newName() { return QUuid::createUuid().toByteArray(QUuid::Id128); }

LiveBus::Message messageOf(const RedisEntry &entry)
{
    return {.epoch = QString::fromLatin1(entry.value("epoch")),
            .topic = QString::fromUtf8(entry.value("topic")),
            .seq = entry.value("seq").toLongLong(),
            .data = QJsonDocument::fromJson(entry.value("data")).object()};
}

} // namespace

RedisLive::RedisLive(const RedisConfig &config, RedisSender &sender)
    : m_prefix(config.prefix)
    , m_server("server:" + newName())
    , m_sender(sender)
    , m_reader(config,
               {.prepare = [this](RedisConnection &connection) { return learnEpoch(connection); },
                .turn = [this](RedisConnection &connection) { read(connection); },
                .changed = [this](bool isOpen, const QString &) { onReader(isOpen); }})
{
    m_sender.watch([this](bool isOpen) { onSender(isOpen); });
}

RedisLive::~RedisLive() { m_reader.stop(); }

void RedisLive::publish(const QString &topic, const QJsonObject &data)
{
    // An unanswered one ends the connection; joining again makes up for it by a new epoch.
    m_sender.send({"EVAL", redis_scripts::kPublish, "3", key("numbers"), key("stream"), key(m_server.constData()),
                   m_token, newName(), topic.toUtf8(), QJsonDocument(data).toJson(QJsonDocument::Compact),
                   QByteArray::number(kKeptMessages)},
                  [](const RedisAnswer &answer) {
                      if (answer && answer->isError())
                          log::error("redis_publish_refused",
                                     {{QStringLiteral("error"), QString::fromUtf8(answer->text)}});
                  });
}

Task<std::optional<LiveBus::Position>> RedisLive::position(QString topic)
{
    const auto answer = co_await m_sender.ask({"HMGET", key("numbers"), "epoch", "topic:" + topic.toUtf8()});
    if (!answer || answer->isError())
        co_return std::nullopt;
    co_return Position{QString::fromLatin1(answer->at(0).text), answer->at(1).text.toLongLong()};
}

void RedisLive::onSender(bool isOpen)
{
    m_senderIsOpen = isOpen;
    onConnections();
}

/// Whichever broke: what we published or heard may be incomplete, so we begin again as a whole.
void RedisLive::onConnections()
{
    m_token.clear(); // an answer to an earlier beginning counts no more
    setUp(false);
    if (m_senderIsOpen && m_readerIsOpen)
        join();
}

void RedisLive::join()
{
    m_token = newName();
    m_sender.send({"EVAL", redis_scripts::kJoin, "2", key("numbers"), key(m_server.constData()), m_token, newName(),
                   m_hasJoinedBefore ? "again" : "first"},
                  [this, token = m_token](const RedisAnswer &answer) {
                      if (!answer || token != m_token)
                          return;
                      if (answer->isError()) {
                          log::error("redis_join_refused",
                                     {{QStringLiteral("error"), QString::fromUtf8(answer->text)}});
                          return;
                      }
                      m_hasJoinedBefore = true;
                      m_epoch = QString::fromLatin1(answer->text);
                      setUp(true);
                  });
}

void RedisLive::setUp(bool isUp)
{
    if (std::exchange(m_isUp, isUp) == isUp)
        return;
    m_startsOver = isUp;
    if (isUp && m_listener.up)
        m_listener.up(m_epoch);
    if (!isUp && m_listener.down)
        m_listener.down();
}

void RedisLive::onEpoch(const QString &epoch)
{
    m_epoch = epoch;
    if (m_isUp && m_listener.up)
        m_listener.up(epoch);
}

void RedisLive::onReader(bool isOpen)
{
    QMetaObject::invokeMethod(
        &m_context,
        [this, isOpen] {
            if (std::exchange(m_readerIsOpen, isOpen) != isOpen)
                onConnections();
        },
        Qt::QueuedConnection);
}

bool RedisLive::learnEpoch(RedisConnection &connection)
{
    const auto answer = connection.run({"EVAL", redis_scripts::kEpoch, "1", key("numbers"), newName()});
    if (!answer || answer->isError())
        return false;
    if (std::exchange(m_readerEpoch, answer->text) == answer->text)
        return true;
    m_lastId = "0-0"; // after a loss the ids may start anywhere; what was heard before is told by its number
    QMetaObject::invokeMethod(
        &m_context, [this, epoch = QString::fromLatin1(answer->text)] { onEpoch(epoch); }, Qt::QueuedConnection);
    return true;
}

void RedisLive::read(RedisConnection &connection)
{
    if (m_startsOver.exchange(false))
        m_lastId = "0-0";
    const auto answer = learnEpoch(connection)
        ? connection.run({"XREAD", "COUNT", QByteArray::number(kMessagesPerRead), "BLOCK", QByteArray::number(kBlockMs),
                          "STREAMS", key("stream"), m_lastId})
        : std::nullopt;
    if (!answer || answer->isError()) {
        connection.close();
        return;
    }
    std::vector<Message> messages;
    for (const RedisEntry &entry : readEntries(answer->at(0).at(1))) {
        m_lastId = entry.id;
        messages.push_back(messageOf(entry));
        if (entry.value("epoch") != m_readerEpoch && !learnEpoch(connection)) {
            connection.close();
            return;
        }
        if (m_lastId == "0-0") // an epoch began while we read: all of it is read again
            return;
    }
    QMetaObject::invokeMethod(
        &m_context,
        [this, messages = std::move(messages)] {
            for (const Message &message : messages)
                if (m_isUp && m_listener.message)
                    m_listener.message(message);
        },
        Qt::QueuedConnection);
}

} // namespace freehold
