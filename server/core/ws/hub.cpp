// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/ws/hub_private.h"

#include "server/core/error.h"
#include "server/core/http/strict_json.h"
#include "server/core/log/log.h"
#include "server/core/ws/text_frame.h"

#include <QJsonDocument>

#include <algorithm>

namespace freehold {

namespace {

constexpr int kMaxTopicLength = 200;
constexpr int kTopicsBetweenSweeps = 10'000;
const QString kMe = QStringLiteral("me:");

/// "me:orders" is "me:orders/usr_…" under the hood, so that nobody can name somebody else's.
QString publishedName(const QString &clientTopic, const Actor &actor)
{
    return clientTopic.startsWith(kMe) ? QString(clientTopic + u'/' + actor.id.text()) : clientTopic;
}

bool isTopicName(const QString &topic)
{
    const auto allowed = [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u':' || c == u'_' || c == u'-');
    };
    return !topic.isEmpty() && topic.size() <= kMaxTopicLength && std::ranges::all_of(topic, allowed);
}

} // namespace

Hub::Hub() : m_private(std::make_shared<Private>()) { }
Hub::~Hub() = default;

void Hub::provide(const QString &topicOrPrefix, Snapshot snapshot)
{
    (topicOrPrefix.endsWith(u':') ? m_private->prefixes : m_private->exact).insert(topicOrPrefix, std::move(snapshot));
}

void Hub::publish(const QString &topic, const QJsonObject &data)
{
    if (m_private->isShared) // it comes back with its number
        m_private->bus->publish(topic, data);
    else
        m_private->deliver(topic, m_private->topicToPublish(topic).append(data, kKeptMessagesPerTopic));
}

void Hub::Private::deliver(const QString &name, const Topic::Message &message)
{
    const auto listening = listeners.value(name);
    QString framedFor;
    QByteArray frame; // made once: all who name a topic alike get the same bytes
    for (Subscriber *subscriber : listening) {
        const auto found = subscriber->subscriptions.find(name);
        if (found == subscriber->subscriptions.end() || !found->isLive || message.seq <= found->seq)
            continue;
        if (message.seq > found->seq + 1) { // it missed something that nobody here has
            startSnapshot(subscriber, name, found->clientTopic, std::nullopt, Send::Always);
            continue;
        }
        found->seq = message.seq;
        if (frame.isEmpty() || framedFor != found->clientTopic) {
            framedFor = found->clientTopic;
            frame = textFrame(QJsonDocument(messageOf(framedFor, message)).toJson(QJsonDocument::Compact));
        }
        subscriber->sendFrame(frame);
    }
}

void Hub::publishTo(const UserId &user, const QString &what, const QJsonObject &data)
{
    publish(kMe + what + u'/' + user.text(), data);
}

void Hub::accept(std::unique_ptr<QWebSocket> socket, Actor actor)
{
    auto owned = std::make_unique<Subscriber>(std::move(socket), std::move(actor));
    Subscriber *subscriber = owned.get();
    m_private->subscribers.emplace(subscriber, std::move(owned));
    m_private->clients.add(1);
    QObject::connect(subscriber, &Subscriber::received, subscriber,
                     [this, subscriber](const QString &text) { m_private->onText(subscriber, text); });
    // Queued: the subscriber is still inside its socket's signal.
    QObject::connect(
        subscriber, &Subscriber::gone, subscriber, [this, subscriber] { m_private->remove(subscriber); },
        Qt::QueuedConnection);
}

void Hub::closeAll()
{
    for (const auto &[subscriber, owned] : m_private->subscribers)
        subscriber->close(QWebSocketProtocol::CloseCodeGoingAway, QStringLiteral("server_closing"));
}

void Hub::Private::onText(Subscriber *subscriber, const QString &text)
{
    const auto json = parseStrictObject(text.toUtf8());
    if (!json) {
        subscriber->sendError({}, QString::fromLatin1(json.error()));
        return;
    }
    const QString op = json->value(QStringLiteral("op")).toString();
    const QString topic = json->value(QStringLiteral("topic")).toString();
    if (op == QLatin1StringView("subscribe")) {
        const QJsonValue after = json->value(QStringLiteral("after"));
        subscribe(subscriber, topic, after.isDouble() ? std::optional(after.toInteger(-1)) : std::nullopt,
                  json->value(QStringLiteral("epoch")).toString());
    } else if (op == QLatin1StringView("unsubscribe")) {
        unsubscribe(subscriber, publishedName(topic, subscriber->actor()));
    } else if (op == QLatin1StringView("ping")) {
        subscriber->send({{QStringLiteral("op"), QStringLiteral("pong")}});
    } else {
        subscriber->sendError({}, QStringLiteral("unknown_op"));
    }
}

const Hub::Snapshot *Hub::Private::providerOf(const QString &clientTopic) const
{
    if (const auto found = exact.constFind(clientTopic); found != exact.constEnd())
        return &*found;
    const auto found = prefixes.constFind(clientTopic.left(clientTopic.indexOf(u':') + 1));
    return found == prefixes.constEnd() ? nullptr : &*found;
}

void Hub::Private::subscribe(Subscriber *subscriber, const QString &clientTopic, std::optional<qint64> after,
                             const QString &clientEpoch)
{
    const Snapshot *provider = isTopicName(clientTopic) ? providerOf(clientTopic) : nullptr;
    if (!provider || (clientTopic.startsWith(kMe) && subscriber->actor().isNull())) {
        subscriber->sendError(clientTopic.left(kMaxTopicLength), QStringLiteral("topic_not_available"));
        return;
    }
    const QString name = publishedName(clientTopic, subscriber->actor());
    const auto existing = subscriber->subscriptions.constFind(name);
    const bool isNew = existing == subscriber->subscriptions.constEnd();
    if (!isNew && !existing->isLive) {
        // Each one would start another read of the same snapshot.
        subscriber->sendError(clientTopic, QStringLiteral("already_subscribing"));
        return;
    }
    if (isNew && subscriber->subscriptions.size() >= kMaxTopicsPerSocket) {
        subscriber->sendError(clientTopic, QStringLiteral("too_many_topics"));
        return;
    }
    // Numbers of another run of the server mean nothing to this one.
    if (!clientEpoch.isEmpty() && clientEpoch != epoch)
        after.reset();
    listeners[name].insert(subscriber);
    startSnapshot(subscriber, name, clientTopic, after, Send::Always);
}

void Hub::Private::startSnapshot(Subscriber *subscriber, const QString &name, const QString &clientTopic,
                                 std::optional<qint64> after, Send send)
{
    auto &subscription = subscriber->subscriptions[name];
    subscription.clientTopic = clientTopic;
    subscription.isLive = false;
    subscription.generation = ++lastGeneration;
    detach(sendSnapshot(subscriber, name, clientTopic, subscription.generation, *providerOf(clientTopic), after, send),
           "websocket snapshot");
}

/// The snapshot is asked for even when the tail suffices: it is what decides whether the actor may see the topic.
Task<> Hub::Private::sendSnapshot(QPointer<Subscriber> subscriber, QString name, QString clientTopic,
                                  quint64 generation, Snapshot snapshot, std::optional<qint64> after, Send send)
{
    const auto self = shared_from_this();
    std::optional<qint64> seqBefore;
    std::optional<QJsonObject> data;
    QString failure = QStringLiteral("topic_not_available");
    try {
        // What is published while the snapshot is made is newer than it or in it; the client gets it again after it.
        seqBefore = co_await positionOf(name);
        if (subscriber && seqBefore)
            data = co_await snapshot(subscriber->actor(), clientTopic);
    } catch (const std::exception &error) {
        log::warning("websocket_snapshot_failed", {{QStringLiteral("error"), QString::fromUtf8(error.what())}});
        failure = QStringLiteral("internal");
    }
    if (!subscriber || subscriber->subscriptions.value(name).generation != generation)
        co_return;
    if (!seqBefore && failure != QLatin1StringView("internal"))
        co_return; // the bus just went down: the epoch that follows starts this again
    if (!data && send == Send::OnChange && failure == QLatin1StringView("internal")) {
        subscriber->subscriptions[name].isLive = true; // the next refresh may do better
        co_return;
    }
    if (!data) {
        unsubscribe(subscriber, name);
        subscriber->sendError(clientTopic, failure);
        co_return;
    }
    answerSnapshot(subscriber, name, *seqBefore, *data, after, send);
}

void Hub::Private::answerSnapshot(Subscriber *subscriber, const QString &name, qint64 seqBefore,
                                  const QJsonObject &data, std::optional<qint64> after, Send send)
{
    auto &subscription = subscriber->subscriptions[name];
    const bool isUpToDate = after == seqBefore;
    const auto missed = after && !isUpToDate ? since(name, *after) : std::nullopt;
    const auto rest = missed ? missed : since(name, seqBefore);
    if (!rest && lastSeq(name) > seqBefore) { // what came meanwhile is not kept any more
        startSnapshot(subscriber, name, QString(subscription.clientTopic), std::nullopt, send);
        return;
    }
    const std::size_t hash = bus ? qHash(data) : 0;
    const bool isNews = send == Send::Always || hash != subscription.snapshotHash;
    subscription.snapshotHash = hash;
    subscription.seq = missed ? *after : seqBefore;
    if (!missed && !isUpToDate && isNews)
        subscriber->send({{QStringLiteral("topic"), subscription.clientTopic},
                          {QStringLiteral("snapshot"), true},
                          {QStringLiteral("seq"), seqBefore},
                          {QStringLiteral("epoch"), epoch},
                          {QStringLiteral("data"), data}});
    for (const Topic::Message &message : rest.value_or(std::vector<Topic::Message>())) {
        subscription.seq = message.seq;
        subscriber->send(messageOf(subscription.clientTopic, message));
    }
    subscription.isLive = true;
}

void Hub::Private::unsubscribe(Subscriber *subscriber, const QString &name)
{
    subscriber->subscriptions.remove(name);
    const auto found = listeners.find(name);
    if (found == listeners.end())
        return;
    found->remove(subscriber);
    if (found->isEmpty())
        listeners.erase(found);
}

/// Topics of people who never come back would keep their tails for ever.
Topic &Hub::Private::topicToPublish(const QString &name)
{
    if (!topics.contains(name) && topics.size() % kTopicsBetweenSweeps == kTopicsBetweenSweeps - 1)
        for (auto it = topics.begin(); it != topics.end(); ++it)
            if (!listeners.contains(it.key()))
                it->forgetTail();
    return topics[name];
}

qint64 Hub::Private::lastSeq(const QString &name) const
{
    const auto topic = topics.constFind(name);
    return topic == topics.constEnd() ? 0 : topic->lastSeq();
}

std::optional<std::vector<Topic::Message>> Hub::Private::since(const QString &name, qint64 seq) const
{
    const auto topic = topics.constFind(name);
    return topic == topics.constEnd() ? Topic().since(seq) : topic->since(seq);
}

QJsonObject Hub::Private::messageOf(const QString &clientTopic, const Topic::Message &message) const
{
    return {{QStringLiteral("topic"), clientTopic},
            {QStringLiteral("seq"), message.seq},
            {QStringLiteral("epoch"), epoch},
            {QStringLiteral("data"), message.data}};
}

void Hub::Private::remove(Subscriber *subscriber)
{
    const auto names = subscriber->subscriptions.keys();
    for (const QString &name : names)
        unsubscribe(subscriber, name);
    if (subscribers.erase(subscriber) > 0)
        clients.add(-1);
}

} // namespace freehold
