// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/authenticator.h"
#include "server/core/http/router.h"
#include "server/core/http/web_socket_places.h"

#include <QHostAddress>
#include <QStringList>

#include <functional>
#include <memory>

class QWebSocket;

namespace freehold {

class Database;
class Clock;
class Random;
class Sealing;

struct HttpLimits {
    int maxConnections = 2000;
    int maxConnectionsPerAddress = 200;
    qint64 maxRequestBytes = 26 * 1024 * 1024; ///< of any request; a route's own limit is smaller
    qint64 maxHeaderBytes = 32 * 1024;
    int requestTimeoutMs = 30'000; ///< first byte to last byte of one request
    int idleTimeoutMs = 75'000; ///< between requests, and while an answer waits for a client that takes nothing of it
    int drainTimeoutMs = 2'000; ///< for the client to end the connection too, once it has its last answer
    int answerTimeoutMs = 600'000;                     ///< first byte to last byte of one answer
    qint64 maxAnswerBytesInFlight = 256 * 1024 * 1024; ///< answers that wait in memory, of all connections
    qint64 maxAnswerBytesInFlightPerAddress = 64 * 1024 * 1024;
    int requestsPerMinutePerAddress = 1200;
    int unsafeRequestsPerMinutePerAccount = 300;
    WebSocketPlaces::Limits webSockets;
};

struct HttpServerConfig {
    QHostAddress address = QHostAddress::LocalHost;
    quint16 port = 0;
    HttpLimits limits;
    SessionCookie cookie;
    bool trustForwardedFor = false; ///< behind our own proxy only
    /// "https://app.example": sites whose pages may send unsafe requests and open WebSockets. Empty checks nothing.
    QStringList allowedOrigins;
};

/// Accepts, limits, authenticates, checks CSRF, rate and idempotency, calls the route, answers. In that order; each check
/// has one refusal. Also hands over WebSocket upgrades of /ws.
class HttpServer {
public:
    HttpServer(HttpServerConfig config, Router &router, Authenticator &authenticator, Database &database,
               const Clock &clock, Random &random, const Sealing &sealing);
    ~HttpServer();

    /// The port it listens on; throws Error when it cannot.
    quint16 listen();
    /// Stops accepting, resolves when the requests in progress are answered.
    [[nodiscard]] Task<> close();

    using WebSocketHandler = std::function<void(std::unique_ptr<QWebSocket> socket, Actor actor)>;
    /// `actor` is null without a session; the Origin was checked.
    void onWebSocket(WebSocketHandler handler);

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace freehold
