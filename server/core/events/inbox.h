// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/jobs/job_queue.h"

namespace freehold {

/// Whatever arrives from outside is verified by its adapter, stored here under its natural key and only then
/// acknowledged; a job (queue "inbox.<source>") processes it once. Kept in table `inbox` for audit.
class Inbox {
public:
    Inbox(JobQueue &jobs, const Clock &clock) : m_jobs(jobs), m_clock(clock) { }

    /// Duplicate when the same key arrived before; then nothing is stored or run again.
    Enqueued accept(Sql &sql, const QString &source, const QString &key, const QJsonObject &payload);
    void handle(const QString &source, JobHandler handler);

private:
    JobQueue &m_jobs;
    const Clock &m_clock;
};

} // namespace freehold
