// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"
#include "server/core/http/actor.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

class QWebSocket;

namespace freehold {

/// Live updates at /ws. A client sends {"op":"subscribe","topic":"me:notifications","after":17}; every message of a topic
/// carries its number: {"topic":…,"seq":18,"epoch":"…","data":{…}}. `after` within the kept tail replays what was missed;
/// otherwise the client gets {"topic":…,"snapshot":true,"seq":…,"data":…}. `epoch` changes when the server starts anew.
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
    /// Ends the sockets of a session that was revoked.
    void drop(const SessionId &session);
    void closeAll();

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace freehold
