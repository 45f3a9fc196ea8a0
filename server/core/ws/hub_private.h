// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/metrics/metrics.h"
#include "server/core/ws/hub.h"
#include "server/core/ws/live_bus.h"
#include "server/core/ws/subscriber.h"
#include "server/core/ws/topic.h"

#include <QPointer>
#include <QTimer>
#include <QUuid>

#include <deque>
#include <unordered_map>

namespace freehold {

/// The hub's state. Subscriptions are in hub.cpp, the ends of sessions in hub_sessions.cpp, what has
/// to do with other servers in hub_sharing.cpp.
struct Hub::Private : std::enable_shared_from_this<Hub::Private> {
    /// Always: a subscription is answered. OnChange: it is refreshed, so silence says that nothing changed.
    enum class Send { Always, OnChange };

    void onText(Subscriber *subscriber, const QString &text);
    void subscribe(Subscriber *subscriber, const QString &clientTopic, std::optional<qint64> after,
                   const QString &clientEpoch);
    void startSnapshot(Subscriber *subscriber, const QString &name, const QString &clientTopic,
                       std::optional<qint64> after, Send send);
    Task<> sendSnapshot(QPointer<Subscriber> subscriber, QString name, QString clientTopic, quint64 generation,
                        Snapshot snapshot, std::optional<qint64> after, Send send);
    void answerSnapshot(Subscriber *subscriber, const QString &name, qint64 seqBefore, const QJsonObject &data,
                        std::optional<qint64> after, Send send);
    void unsubscribe(Subscriber *subscriber, const QString &name);
    Topic &topicToPublish(const QString &name);
    void deliver(const QString &name, const Topic::Message &message);
    [[nodiscard]] qint64 lastSeq(const QString &name) const;
    [[nodiscard]] std::optional<std::vector<Topic::Message>> since(const QString &name, qint64 seq) const;
    [[nodiscard]] const Snapshot *providerOf(const QString &clientTopic) const;
    [[nodiscard]] QJsonObject messageOf(const QString &clientTopic, const Topic::Message &message) const;
    void remove(Subscriber *subscriber);
    void dropAll(const QSet<SessionId> &sessions);
    static Task<> endOutlived(std::shared_ptr<Private> self);

    void enterEpoch(const QString &name);
    void onBusDown();
    void onBusMessage(LiveBus::Message message);
    /// The number that a snapshot read from now on holds everything up to; nothing while nobody knows.
    Task<std::optional<qint64>> positionOf(QString name);
    void refreshSome();

    /// Between the hubs alone: no client can name it.
    static inline const QString kSessionEnded = QStringLiteral("!session_ended");

    QHash<QString, Snapshot> exact;
    QHash<QString, Snapshot> prefixes;
    QHash<QString, Topic> topics;
    std::unordered_map<Subscriber *, std::unique_ptr<Subscriber>> subscribers;
    QHash<QString, QSet<Subscriber *>> listeners; ///< by published name
    QString epoch = QUuid::createUuid().toString(QUuid::Id128);
    quint64 lastGeneration = 0;

    EndedSessions endedOf;
    QTimer sessionTimer;
    bool isAskingForSessions = false;

    LiveBus *bus = nullptr;
    bool isShared = false; ///< numbers come from the bus
    QTimer refreshTimer;
    std::deque<std::pair<QPointer<Subscriber>, QString>> toRefresh;

    metrics::Gauge &clients = metrics::gauge("freehold_websocket_clients", "Open WebSockets.");
};

} // namespace freehold
