// SPDX-License-Identifier: GPL-3.0-or-later
// What is decided when no more than the head of a request is there.
#include "server/core/http/request_pipeline.h"

#include <algorithm>

namespace freehold {

std::optional<Error> RequestPipeline::refuse(const RequestHead &head) const
{
    if (head.wantsWebSocket) {
        if (head.path != QLatin1StringView("/ws") || head.method != "GET" || !m_acceptsWebSockets)
            return Error(ErrorCode::NotFound, QStringLiteral("route_not_found"),
                         QStringLiteral("There is no WebSocket at this address."));
        if (isForeign(head.headers.value("origin")))
            return Error(ErrorCode::Forbidden, QStringLiteral("origin_not_allowed"),
                         QStringLiteral("Requests from this site are not accepted."));
        return std::nullopt;
    }
    if (head.contentLength == 0)
        return std::nullopt;
    const qint64 limit = bodyLimit(match(head).route);
    if (head.contentLength <= limit)
        return std::nullopt;
    return Error(ErrorCode::PayloadTooLarge, QStringLiteral("body_too_large"),
                 QStringLiteral("The body is larger than this address takes."), {{QStringLiteral("max_bytes"), limit}});
}

qint64 RequestPipeline::bodyLimit(const Route *route) const
{
    const RouteOptions options = route ? route->options : RouteOptions();
    // What is streamed is never in memory as a whole, so only its own route limits it.
    return options.body == RouteOptions::Body::Streamed
        ? options.maxBodyBytes
        : std::min(options.maxBodyBytes, m_config.limits.maxRequestBytes);
}

bool RequestPipeline::takesStream(const RequestHead &head) const
{
    if (head.contentLength == 0)
        return false;
    const Route *route = match(head).route;
    return route && route->options.body == RouteOptions::Body::Streamed;
}

Router::Match RequestPipeline::match(const RequestHead &head) const
{
    return m_router.match(head.method == "HEAD" ? QByteArray("GET") : head.method, head.path);
}

} // namespace freehold
