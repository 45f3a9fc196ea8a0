// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace freehold::desktop {

struct LiveMessage {
    QString topic;
    bool isSnapshot = false; ///< the whole state, in place of what is known
    qint64 seq = 0;
    QString epoch;
    QJsonObject data;
};

/// How far a topic was heard.
class LivePosition {
public:
    enum class Verdict {
        Deliver,
        Old, ///< heard already
        Gap, ///< something between is missing: ask for a snapshot
    };

    /// Says what to do with a message, and moves on when it is to be delivered.
    [[nodiscard]] Verdict take(const LiveMessage &message);
    void reset() { m_seq.reset(); }
    /// The frame by which the topic is asked for from here on.
    [[nodiscard]] QJsonObject subscription(const QString &topic) const;

private:
    std::optional<qint64> m_seq;
    QString m_epoch;
};

/// Nothing for a frame that carries no message of a topic.
[[nodiscard]] std::optional<LiveMessage> liveMessageOf(const QJsonObject &frame);

} // namespace freehold::desktop
