// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/events/inbox.h"

namespace freehold {

namespace {
QString queueOf(const QString &source) { return QStringLiteral("inbox.") + source; }
} // namespace

Enqueued Inbox::accept(Sql &sql, const QString &source, const QString &key, const QJsonObject &payload)
{
    // The inbox keeps every key for good; the queue forgets done jobs after a week.
    const int rows =
        sql.exec(QStringLiteral("INSERT INTO inbox (source, key, payload, received_at) "
                                "VALUES (:source, :key, :payload, :now) ON CONFLICT (source, key) DO NOTHING"),
                 {{QStringLiteral("source"), source},
                  {QStringLiteral("key"), key},
                  {QStringLiteral("payload"), payload},
                  {QStringLiteral("now"), m_clock.now()}});
    if (rows == 0)
        return Enqueued::Duplicate;
    return m_jobs.enqueue(sql, queueOf(source), key, payload);
}

void Inbox::handle(const QString &source, JobHandler handler) { m_jobs.handle(queueOf(source), std::move(handler)); }

} // namespace freehold
