// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jobs/job_failure.h"

#include "server/core/log/log.h"

namespace freehold {

Task<std::optional<QString>> failureOf(const JobHandler *handler, Job job)
{
    try {
        co_await (*handler)(job);
        co_return std::nullopt;
    } catch (const JobAlreadyDone &) {
        co_return std::nullopt;
    } catch (const Error &error) {
        log::warning("job_failed",
                     {{QStringLiteral("queue"), job.queue},
                      {QStringLiteral("job"), job.id},
                      {QStringLiteral("attempt"), job.attempts + 1},
                      {QStringLiteral("error"), QString::fromUtf8(error.what())}});
        co_return QString(api::toString(error.code) + u'/' + error.reason);
    } catch (const std::exception &error) {
        log::error("job_failed",
                   {{QStringLiteral("queue"), job.queue},
                    {QStringLiteral("job"), job.id},
                    {QStringLiteral("attempt"), job.attempts + 1},
                    {QStringLiteral("error"), QString::fromUtf8(error.what())}});
        co_return QStringLiteral("defect");
    }
}

} // namespace freehold
