// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/job_routes.h"

#include "server/core/http/paging.h"

namespace freehold::app {

namespace {

QString toString(JobQueue::Trouble trouble)
{
    switch (trouble) {
    case JobQueue::Trouble::Stuck: return "STUCK";
    case JobQueue::Trouble::Poisoned: return "POISONED";
    }
    std::unreachable();
}

QJsonObject toJson(const JobQueue::Depth &depth)
{
    return {{"queue", depth.queue},
            {"waiting", depth.waiting},
            {"stuck", depth.stuck},
            {"poisoned", depth.poisoned},
            {"oldest_due_at", depth.oldest ? QJsonValue(depth.oldest->toString()) : QJsonValue()}};
}

QJsonObject toJson(const JobQueue::Troubled &job)
{
    return {{"id", QString::number(job.id)},
            {"queue", job.queue},
            {"key", job.key},
            {"state", toString(job.trouble)},
            {"attempts", job.attempts},
            {"crashes", job.crashes},
            {"created_at", job.createdAt.toString()},
            {"due_at", job.dueAt.toString()},
            {"last_error", job.lastError ? QJsonValue(*job.lastError) : QJsonValue()}};
}

Error malformed(const QString &field) { return invalidFields({{.field = field, .reason = "malformed", .params = {}}}); }

std::optional<JobQueue::Trouble> troubleOf(const Request &request)
{
    const auto word = request.queryText("state");
    if (!word)
        return std::nullopt;
    for (const auto trouble : {JobQueue::Trouble::Stuck, JobQueue::Trouble::Poisoned})
        if (*word == toString(trouble))
            return trouble;
    throw malformed("state");
}

qint64 afterIdOf(const Paging &paging)
{
    const auto key = paging.after(1);
    if (!key)
        return 0;
    bool ok = false;
    const qint64 after = key->first().toLongLong(&ok);
    if (!ok || after < 0)
        throw Paging::malformed();
    return after;
}

} // namespace

void JobRoutes::mount(Router &router)
{
    router.get("/admin/queues", Permission::ViewOperations, &JobRoutes::queues, this);
    router.get("/admin/jobs", Permission::ViewOperations, &JobRoutes::jobs, this);
    router.post("/admin/jobs/{job_id}/retry", Permission::ManageJobs, &JobRoutes::retry, this);
}

Task<Response> JobRoutes::queues(Request)
{
    const auto depths = co_await m_core.database.read([this](Sql &sql) { return m_core.jobs.depths(sql); });
    QJsonArray items;
    for (const auto &depth : depths)
        items.append(toJson(depth));
    co_return Response::ok({{"items", items}});
}

Task<Response> JobRoutes::jobs(Request request)
{
    const auto only = troubleOf(request);
    const Paging paging(request);
    const qint64 after = afterIdOf(paging);
    auto jobs = co_await m_core.database.read(
        [=, this](Sql &sql) { return m_core.jobs.troubled(sql, only, after, paging.limit() + 1); });
    co_return paging.answer(
        std::move(jobs), [](const JobQueue::Troubled &job) { return toJson(job); },
        [](const JobQueue::Troubled &job) { return QStringList{QString::number(job.id)}; });
}

Task<Response> JobRoutes::retry(Request request)
{
    bool ok = false;
    const qint64 id = request.pathText("job_id").toLongLong(&ok);
    if (!ok)
        throw notFound("job");
    const Actor actor = request.actor();
    const auto job = co_await m_core.database.write(actor.effect, [this, id, actor](Sql &sql) {
        auto troubled = m_core.jobs.retry(sql, id);
        m_core.audit.append(sql, actor, "job.retried", actor.id, {{"job", id}, {"queue", troubled.queue}});
        return troubled;
    });
    co_return Response::accepted(toJson(job));
}

} // namespace freehold::app
