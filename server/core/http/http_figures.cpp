// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/http_figures.h"

namespace freehold {

HttpFigures::HttpFigures()
    : m_inFlight(metrics::gauge("freehold_http_requests_in_flight", "Requests that are being answered."))
{
}

HttpFigures::OfRoute HttpFigures::make(const Route *route)
{
    // A stranger's methods and paths are no labels: there is no end of them.
    QString name = route ? route->pattern() : QStringLiteral("none");
    metrics::Labels labels{{"method", route ? route->method : QByteArray("none")}, {"route", name.toLatin1()}};
    auto &seconds = metrics::histogram("freehold_http_request_seconds",
                                       "From the complete request to its answer being ready.", labels);
    return {std::move(name), std::move(labels), &seconds, {}};
}

HttpFigures::OfRoute &HttpFigures::of(const Route *route)
{
    const auto found = m_routes.find(route);
    return found != m_routes.end() ? found->second : m_routes.emplace(route, make(route)).first->second;
}

void HttpFigures::end(const Route *route, int status, std::chrono::nanoseconds time)
{
    m_inFlight.add(-1);
    OfRoute &figures = of(route);
    figures.seconds->observe(time);
    metrics::Counter *&counter = figures.byStatus[status];
    if (!counter) {
        metrics::Labels labels = figures.labels;
        labels.emplace_back("status", QByteArray::number(status));
        counter = &metrics::counter("freehold_http_requests_total", "Requests answered.", labels);
    }
    counter->add();
}

} // namespace freehold
