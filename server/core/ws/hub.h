// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"
#include "server/core/http/actor.h"

#include <QJsonObject>
#include <QSet>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

class QWebSocket;

namespace freehold {

class LiveBus;

/// Live updates at /ws. A client sends {"op":"subscribe","topic":"me:notifications","after":17}; every message of a topic
/// carries its number: {"topic":…,"seq":18,"epoch":"…","data":{…}}. `after` within the kept tail replays what was missed;
/// otherwise the client gets {"topic":…,"snapshot":true,"seq":…,"data":…}. `epoch` changes when numbers start anew.
/// Whoever is subscribed then gets a snapshot unasked, as for any gap.
class Hub {
public:
    static constexpr int kKeptMessagesPerTopic = 256;
    static constexpr int kMaxTopicsPerSocket = 100;

    Hub();
    ~Hub();

    /// Snapshot of a topic for an actor, or nothing when the actor may not see it. `topic` is the whole name.
    using Snapshot = std::function<Task<std::optional<QJsonObject>>(Actor actor, QString topic)>;
    /// Registers a family of topics: an exact name, or a prefix that ends in ':' (then the rest is an id).
    void provide(const QString &topicOrPrefix, Snapshot snapshot);

    /// Topics of one person are published under "me:<what>/<user id>" and subscribed to as "me:<what>".
    void publish(const QString &topic, const QJsonObject &data);
    void publishTo(const UserId &user, const QString &what, const QJsonObject &data);

    void accept(std::unique_ptr<QWebSocket> socket, Actor actor);
    /// Shares topics with the hubs of other servers over `bus`, which lives longer. While the bus is down, numbers are this
    /// hub's own and snapshots are read again every kRefreshMs, some at a time, for what other servers changed.
    void connectTo(LiveBus &bus);
    static constexpr int kRefreshMs = 1'000;
    static constexpr int kSnapshotsPerRefresh = 100;

    /// Which of these sessions have ended, by time or by revocation.
    using EndedSessions = std::function<Task<QSet<SessionId>>(QSet<SessionId>)>;
    /// Asks for the sessions of all open sockets every `everyMs` and ends the sockets of those that are over, wherever
    /// and however they ended.
    void watchSessions(EndedSessions endedOf, int everyMs = 30'000);
    /// Ends the sockets of a session that was revoked, on every server.
    void drop(const SessionId &session);
    void closeAll();

private:
    struct Private;
    std::shared_ptr<Private> m_private; ///< shared with what it has under way
};

} // namespace freehold
