// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/metrics_routes.h"

#include "server/app/chain_figures.h"
#include "server/core/metrics/metrics.h"
#include "server/core/metrics/process_figures.h"

#include <QCoreApplication>

namespace freehold::app {

namespace {

using Figures = std::vector<std::pair<metrics::Labels, double>>;

void setQueues(const std::vector<JobQueue::Depth> &depths, TimeMs now)
{
    Figures waiting;
    Figures stuck;
    Figures poisoned;
    Figures ages;
    for (const auto &depth : depths) {
        const metrics::Labels labels{{"queue", depth.queue.toLatin1()}};
        waiting.emplace_back(labels, static_cast<double>(depth.waiting));
        stuck.emplace_back(labels, static_cast<double>(depth.stuck));
        poisoned.emplace_back(labels, static_cast<double>(depth.poisoned));
        const qint64 ageMs = depth.oldest ? now.value - depth.oldest->value : 0;
        ages.emplace_back(labels, static_cast<double>(ageMs) / 1000);
    }
    metrics::setGauges("freehold_jobs_waiting", "Jobs that are not done, by queue; inbox and outbox included.",
                       waiting);
    metrics::setGauges("freehold_jobs_stuck", "Jobs that failed ten times or more.", stuck);
    metrics::setGauges("freehold_jobs_poisoned", "Jobs given up because the server ended whenever they ran.", poisoned);
    metrics::setGauges("freehold_jobs_oldest_seconds", "How long the oldest job of a queue is overdue.", ages);
}

struct Snapshot {
    std::vector<JobQueue::Depth> depths;
    quint64 readBlock = 0;
    blockchain::ChainBacklog backlog;
};

} // namespace

void MetricsRoutes::mount(Router &router)
{
    router.getRoot("/metrics", Permission::Public, &MetricsRoutes::metrics, this);
}

Task<Response> MetricsRoutes::metrics(Request)
{
    setChainFigures(m_blockchain.health());
    metrics::Gauge &up = metrics::gauge("freehold_database_up", "Whether the database answered this scrape.");
    try {
        co_await readDatabase();
        up.set(1);
    } catch (const Error &) { // the other figures are worth the more
        up.set(0);
    }
    metrics::updateProcessFigures(QCoreApplication::applicationVersion().toLatin1());
    Response response;
    response.contentType = metrics::kContentType;
    response.body = metrics::render();
    co_return response;
}

Task<> MetricsRoutes::readDatabase()
{
    const auto snapshot = co_await m_core.database.read([this](Sql &sql) {
        return Snapshot{.depths = m_core.jobs.depths(sql),
                        .readBlock = m_blockchain.readBlock(sql),
                        .backlog = m_blockchain.backlog(sql)};
    });
    const TimeMs now = m_core.clock.now();
    setQueues(snapshot.depths, now);
    setChainProgress(m_blockchain.lastHead(), snapshot.readBlock);
    setBacklogFigures(snapshot.backlog, now);
}

} // namespace freehold::app
