// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/api/live_topic.h"

namespace freehold::desktop {

LivePosition::Verdict LivePosition::take(const LiveMessage &message)
{
    if (!message.isSnapshot) {
        if (!m_seq) // the snapshot that was asked for holds it, or it comes again
            return Verdict::Old;
        if (message.epoch != m_epoch || message.seq > *m_seq + 1)
            return Verdict::Gap;
        if (message.seq <= *m_seq)
            return Verdict::Old;
    }
    m_seq = message.seq;
    m_epoch = message.epoch;
    return Verdict::Deliver;
}

QJsonObject LivePosition::subscription(const QString &topic) const
{
    QJsonObject frame{{QStringLiteral("op"), QStringLiteral("subscribe")}, {QStringLiteral("topic"), topic}};
    if (m_seq) {
        frame.insert(QStringLiteral("after"), *m_seq);
        frame.insert(QStringLiteral("epoch"), m_epoch);
    }
    return frame;
}

std::optional<LiveMessage> liveMessageOf(const QJsonObject &frame)
{
    if (!frame[u"data"].isObject() || !frame[u"seq"].isDouble())
        return std::nullopt;
    return LiveMessage{frame[u"topic"].toString(), frame[u"snapshot"].toBool(), frame[u"seq"].toInteger(),
                       frame[u"epoch"].toString(), frame[u"data"].toObject()};
}

} // namespace freehold::desktop
