// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/metrics_routes.h"

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
};

} // namespace

void MetricsRoutes::mount(Router &router)
{
    router.getRoot("/metrics", Permission::Public, &MetricsRoutes::metrics, this);
}

Task<Response> MetricsRoutes::metrics(Request)
{
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
    const auto head = m_blockchain.lastHead();
    metrics::gauge("freehold_chain_up", "Whether a node answers.").set(head ? 1 : 0);
    const auto snapshot = co_await m_core.database.read([this](Sql &sql) {
        return Snapshot{.depths = m_core.jobs.depths(sql), .readBlock = m_blockchain.readBlock(sql)};
    });
    setQueues(snapshot.depths, m_core.clock.now());
    const auto readBlock = static_cast<double>(snapshot.readBlock);
    metrics::gauge("freehold_chain_read_block", "The last block whose logs were applied.").set(readBlock);
    if (!head)
        co_return;
    metrics::gauge("freehold_chain_head_block", "The newest block that a node knows.").set(static_cast<double>(*head));
    metrics::gauge("freehold_chain_lag_blocks", "Blocks between the two.").set(static_cast<double>(*head) - readBlock);
}

} // namespace freehold::app
