// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jobs/job_failure.h"

#include "server/core/log/log.h"
#include "server/core/metrics/metrics.h"

namespace freehold {

namespace {

void count(const Job &job, const char *outcome)
{
    metrics::counter("freehold_jobs_run_total", "Jobs that this server ran, by how they ended.",
                     {{"queue", job.queue.toLatin1()}, {"outcome", outcome}})
        .add();
}

} // namespace

Task<std::optional<QString>> failureOf(const JobHandler *handler, Job job)
{
    try {
        co_await (*handler)(job);
        count(job, "done");
        co_return std::nullopt;
    } catch (const JobAlreadyDone &) {
        count(job, "done_elsewhere");
        co_return std::nullopt;
    } catch (const Error &error) {
        count(job, "failed");
        log::warning("job_failed",
                     {{QStringLiteral("queue"), job.queue},
                      {QStringLiteral("job"), job.id},
                      {QStringLiteral("attempt"), job.attempts + 1},
                      {QStringLiteral("error"), QString::fromUtf8(error.what())}});
        co_return QString(api::toString(error.code) + u'/' + error.reason);
    } catch (const std::exception &error) {
        count(job, "defect");
        log::error("job_failed",
                   {{QStringLiteral("queue"), job.queue},
                    {QStringLiteral("job"), job.id},
                    {QStringLiteral("attempt"), job.attempts + 1},
                    {QStringLiteral("error"), QString::fromUtf8(error.what())}});
        co_return QStringLiteral("defect");
    }
}

} // namespace freehold
