// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>

namespace freehold {

/// Carries live messages between the servers of one installation and numbers them, per topic, from one source. Everything
/// happens on the event loop.
class LiveBus {
public:
    virtual ~LiveBus() = default;

    struct Message {
        QString epoch;
        QString topic;
        qint64 seq = 0;
        QJsonObject data;
    };
    struct Listener {
        /// Messages are heard from now on, and their numbers are of this epoch. Called again when the epoch changes: then
        /// messages may have been missed.
        std::function<void(QString epoch)> up;
        /// Nothing is heard any more.
        std::function<void()> down;
        /// In the order of the numbers; one may come twice. Own messages come as well.
        std::function<void(Message)> message;
    };
    virtual void listen(Listener listener) = 0;

    /// Towards everybody. What cannot be sent is followed by down(), later up() with another epoch.
    virtual void publish(const QString &topic, const QJsonObject &data) = 0;

    struct Position {
        QString epoch;
        qint64 seq = 0;
    };
    /// The last number of a topic; nothing when nobody answers.
    [[nodiscard]] virtual Task<std::optional<Position>> position(QString topic) = 0;
};

} // namespace freehold
