// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/http_figures.h"
#include "server/core/http/http_server.h"
#include "server/core/http/idempotency.h"
#include "server/core/http/rate_limiter.h"
#include "server/core/http/request_head.h"

namespace freehold {

/// From a complete request to its answer: every check in its fixed order, then the handler.
class RequestPipeline {
public:
    RequestPipeline(const HttpServerConfig &config, Router &router, Authenticator &authenticator, Database &database,
                    const Clock &clock, Random &random, const Sealing &sealing);

    struct Body {
        QByteArray whole;
        std::shared_ptr<BodyStream> stream;
    };
    /// Does not throw: whatever happens becomes an answer.
    [[nodiscard]] Task<Response> run(RequestHead head, Body body, QHostAddress peer);
    /// Whether the body goes to the route as a stream.
    [[nodiscard]] bool takesStream(const RequestHead &head) const;
    /// What can be refused by the head alone, before the body takes memory: too large a body for the route, a WebSocket
    /// elsewhere than at /ws or from another site.
    [[nodiscard]] std::optional<Error> refuse(const RequestHead &head) const;
    /// The account behind the request's session cookie, or a null Actor.
    [[nodiscard]] Task<Actor> authenticate(QByteArray cookieHeader);
    [[nodiscard]] QString newRequestId();
    [[nodiscard]] int inProgress() const { return m_inProgress; }
    void acceptWebSockets() { m_acceptsWebSockets = true; }
    /// Who is behind a connection: `forwarded` is its X-Forwarded-For, which counts behind our own proxy only.
    [[nodiscard]] QHostAddress clientAddress(const QByteArray &forwarded, const QHostAddress &peer) const;
    /// Whether this address may open another WebSocket now, by its rate of requests.
    [[nodiscard]] bool mayUpgrade(const QHostAddress &address)
    {
        return !m_addressLimiter.take(RateLimiter::keyOf(address));
    }
    /// Shared with the open WebSockets, which give their places back when they end.
    [[nodiscard]] std::shared_ptr<WebSocketPlaces> webSocketPlaces() const { return m_webSocketPlaces; }

private:
    [[nodiscard]] Task<Response> answer(Request::Data data, Router::Match match);
    [[nodiscard]] Task<Response> checked(Request::Data data, const Route *route);
    [[nodiscard]] Task<Response> once(Request request, const Route *route);
    [[nodiscard]] Task<Response> handle(Request request, const Route *route);

    [[nodiscard]] qint64 bodyLimit(const Route *route) const;
    [[nodiscard]] Router::Match match(const RequestHead &head) const;
    [[nodiscard]] bool isForeign(const QByteArray &origin) const;
    void requireSameSite(const Request::Data &data, const Route &route) const;
    static void logAccess(const Request::Data &data, const QString &routeName, int status, qint64 elapsedMs);

    HttpServerConfig m_config;
    Router &m_router;
    Authenticator &m_authenticator;
    const Clock &m_clock;
    Random &m_random;
    RateLimiter m_addressLimiter;
    RateLimiter m_accountLimiter;
    std::shared_ptr<WebSocketPlaces> m_webSocketPlaces;
    Idempotency m_idempotency;
    HttpFigures m_figures;
    int m_inProgress = 0;
    bool m_acceptsWebSockets = false;
};

} // namespace freehold
