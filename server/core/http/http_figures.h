// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/core/metrics/metrics.h"

#include <chrono>
#include <map>
#include <unordered_map>

namespace freehold {

/// Counts the requests of one server by route. On the event loop only; a request costs one look-up by pointer.
class HttpFigures {
public:
    HttpFigures();
    void begin() { m_inFlight.add(1); }
    /// `route` is null for a request that found none.
    void end(const Route *route, int status, std::chrono::nanoseconds time);
    /// The route's pattern, "none" without a route.
    [[nodiscard]] const QString &nameOf(const Route *route) { return of(route).name; }

private:
    struct OfRoute {
        QString name;
        metrics::Labels labels;
        metrics::Histogram *seconds = nullptr;
        std::map<int, metrics::Counter *> byStatus;
    };
    [[nodiscard]] static OfRoute make(const Route *route);
    [[nodiscard]] OfRoute &of(const Route *route);

    metrics::Gauge &m_inFlight;
    std::unordered_map<const Route *, OfRoute> m_routes;
};

} // namespace freehold
