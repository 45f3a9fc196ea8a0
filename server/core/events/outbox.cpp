// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/events/outbox.h"

namespace freehold {

namespace {
struct EventId {
    qint64 id = 0;
    static EventId fromRow(const Row &row) { return {row.int64("id")}; }
};
} // namespace

void Outbox::appendJson(Sql &sql, const QString &topic, const QJsonObject &payload)
{
    const auto event = sql.one<EventId>(
        QStringLiteral("INSERT INTO outbox (topic, payload, created_at) VALUES (:topic, :payload, :now) RETURNING id"),
        {{QStringLiteral("topic"), topic},
         {QStringLiteral("payload"), payload},
         {QStringLiteral("now"), m_clock.now()}},
        QStringLiteral("event"));
    const auto subscribed = m_queuesByTopic.find(topic);
    if (subscribed == m_queuesByTopic.end())
        return;
    for (const QString &queue : subscribed->second)
        m_jobs.enqueue(sql, queue, QString::number(event.id), payload);
}

void Outbox::subscribeJson(const QString &subscriber, const QString &topic, JobHandler handler)
{
    const QString queue = QStringLiteral("on.%1.%2").arg(subscriber, topic);
    m_jobs.handle(queue, std::move(handler));
    m_queuesByTopic[topic].push_back(queue);
}

} // namespace freehold
