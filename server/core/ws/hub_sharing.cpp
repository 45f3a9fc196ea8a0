// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/ws/hub_private.h"

namespace freehold {

void Hub::connectTo(LiveBus &bus)
{
    const std::weak_ptr<Private> weak = m_private;
    m_private->bus = &bus;
    bus.listen({.up =
                    [weak](const QString &epoch) {
                        if (const auto self = weak.lock()) {
                            self->isShared = true;
                            self->refreshTimer.stop();
                            self->enterEpoch(epoch);
                        }
                    },
                .down =
                    [weak] {
                        if (const auto self = weak.lock())
                            self->onBusDown();
                    },
                .message =
                    [weak](LiveBus::Message message) {
                        if (const auto self = weak.lock())
                            self->onBusMessage(std::move(message));
                    }});
    QObject::connect(&m_private->refreshTimer, &QTimer::timeout, &m_private->refreshTimer,
                     [state = m_private.get()] { state->refreshSome(); });
    m_private->refreshTimer.start(kRefreshMs);
}

/// Numbers of another epoch say nothing in this one, and something may have been missed: everybody starts over.
void Hub::Private::enterEpoch(const QString &name)
{
    if (name == epoch)
        return;
    epoch = name;
    topics.clear();
    for (const auto &[subscriber, owned] : subscribers) {
        const auto names = subscriber->subscriptions.keys();
        for (const QString &topic : names)
            startSnapshot(subscriber, topic, QString(subscriber->subscriptions.value(topic).clientTopic), std::nullopt,
                          Send::Always);
    }
}

void Hub::Private::onBusDown()
{
    if (!isShared)
        return;
    isShared = false;
    enterEpoch(QUuid::createUuid().toString(QUuid::Id128));
    refreshTimer.start(kRefreshMs);
}

void Hub::Private::onBusMessage(LiveBus::Message message)
{
    if (!isShared || message.epoch != epoch)
        return;
    if (message.topic == kSessionEnded) {
        dropAll({SessionId::trusted(message.data.value(QStringLiteral("session")).toString())});
        return;
    }
    const Topic::Message taken{message.seq, message.data};
    if (topicToPublish(message.topic).take(taken, kKeptMessagesPerTopic))
        deliver(message.topic, taken);
}

Task<std::optional<qint64>> Hub::Private::positionOf(QString name)
{
    if (!isShared || topics.contains(name))
        co_return lastSeq(name);
    const auto self = shared_from_this();
    const QString asked = epoch;
    const auto position = co_await bus->position(name);
    if (!position || position->epoch != asked)
        co_return std::nullopt;
    co_return std::max(position->seq, lastSeq(name));
}

/// What other servers change is not heard: looked up in turn instead.
void Hub::Private::refreshSome()
{
    if (toRefresh.empty())
        for (const auto &[subscriber, owned] : subscribers)
            for (auto it = subscriber->subscriptions.constBegin(); it != subscriber->subscriptions.constEnd(); ++it)
                toRefresh.emplace_back(subscriber, it.key());
    for (int i = 0; i < kSnapshotsPerRefresh && !toRefresh.empty(); ++i) {
        const auto [subscriber, name] = toRefresh.front();
        toRefresh.pop_front();
        if (!subscriber || !subscriber->subscriptions.value(name).isLive)
            continue;
        startSnapshot(subscriber, name, QString(subscriber->subscriptions.value(name).clientTopic), std::nullopt,
                      Send::OnChange);
    }
}

} // namespace freehold
