// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/events/outbox.h"

#include "server/core/db/many_rows.h"

namespace freehold {

void Outbox::appendJson(Sql &sql, const QString &topic, const std::vector<QJsonObject> &payloads)
{
    const auto ids = reserveIds(sql, QStringLiteral("outbox"), payloads.size());
    const auto subscribed = m_queuesByTopic.find(topic);
    const TimeMs now = m_clock.now();
    std::vector<SqlValues> events;
    std::vector<JobQueue::NewJob> jobs;
    for (std::size_t i = 0; i < payloads.size(); ++i) {
        events.push_back({ids[i], topic, payloads[i], now});
        if (subscribed == m_queuesByTopic.end())
            continue;
        for (const QString &queue : subscribed->second)
            jobs.push_back({queue, QString::number(ids[i]), payloads[i]});
    }
    insertRows(sql, QStringLiteral("outbox (id, topic, payload, created_at)"), events);
    m_jobs.enqueueAll(sql, jobs);
}

void Outbox::subscribeJson(const QString &subscriber, const QString &topic, JobHandler handler, int concurrency)
{
    const QString queue = QStringLiteral("on.%1.%2").arg(subscriber, topic);
    m_jobs.handle(queue, std::move(handler), concurrency);
    m_queuesByTopic[topic].push_back(queue);
}

} // namespace freehold
