// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/http_server.h"

#include "server/core/http/http_acceptor.h"
#include "server/core/http/request_pipeline.h"
#include "server/core/http/web_socket_upgrade.h"
#include "server/core/log/log.h"

#include <QAbstractHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QPointer>
#include <QWebSocket>

#include <chrono>

namespace freehold {

using namespace std::chrono_literals;

namespace {
constexpr int kMaxCloseWaits = 1500; // of 20 ms
}

/// Every request goes to the pipeline; Qt's server upgrades WebSockets.
struct HttpServer::Private final : QAbstractHttpServer {
    Private(HttpServerConfig serverConfig, Router &router, Authenticator &authenticator, Database &database,
            const Clock &clock, Random &random, const Sealing &sealing)
        : config(std::move(serverConfig)), pipeline(config, router, authenticator, database, clock, random, sealing)
    {
        rules->limits = config.limits;
        if (config.trustForwardedFor) // every connection comes from our own proxy's address
            rules->limits.maxAnswerBytesInFlightPerAddress = config.limits.maxAnswerBytesInFlight;
        rules->newRequestId = [this] { return pipeline.newRequestId(); };
        rules->serve = [this](HttpSocket &socket, QByteArray body) {
            detach(answer(&socket, socket.head(), {std::move(body), nullptr}), "http request");
        };
        rules->takesStream = [this](const RequestHead &head) { return pipeline.takesStream(head); };
        rules->serveStream = [this](HttpSocket &socket, std::shared_ptr<BodyStream> body) {
            detach(answer(&socket, socket.head(), {{}, std::move(body)}), "http request");
        };
        rules->upgrade = [this](HttpSocket &socket) { acceptor->handOver(socket); };
        rules->refuse = [this](const RequestHead &head) { return pipeline.refuse(head); };
    }

    bool handleRequest(const QHttpServerRequest &, QTcpSocket *) override { return true; }

    void missingHandler(const QHttpServerRequest &, QTcpSocket *socket) override { socket->disconnectFromHost(); }

    /// The client may leave before the answer: the socket is then gone, the effect and its stored answer are not.
    Task<> answer(QPointer<HttpSocket> socket, RequestHead head, RequestPipeline::Body body)
    {
        const QHostAddress peer = socket->peerAddress();
        Response response = co_await pipeline.run(std::move(head), std::move(body), peer);
        if (socket)
            socket->answer(std::move(response));
    }

    [[nodiscard]] bool isBusy() const { return pipeline.inProgress() > 0 || rules->answersInProgress > 0; }

    HttpServerConfig config;
    RequestPipeline pipeline;
    std::shared_ptr<ConnectionRules> rules = std::make_shared<ConnectionRules>();
    HttpAcceptor *acceptor = nullptr;
    WebSocketHandler webSocketHandler;
};

HttpServer::HttpServer(HttpServerConfig config, Router &router, Authenticator &authenticator, Database &database,
                       const Clock &clock, Random &random, const Sealing &sealing)
    : m_private(std::make_unique<Private>(std::move(config), router, authenticator, database, clock, random, sealing))
{
}

HttpServer::~HttpServer() = default;

quint16 HttpServer::listen()
{
    const auto perAddress =
        m_private->config.trustForwardedFor ? HttpAcceptor::PerAddressLimit::Off : HttpAcceptor::PerAddressLimit::Kept;
    auto acceptor = std::make_unique<HttpAcceptor>(m_private->rules, perAddress);
    if (!acceptor->listen(m_private->config.address, m_private->config.port))
        throw Error(ErrorCode::Unavailable, QStringLiteral("cannot_listen"), acceptor->errorString(),
                    {{QStringLiteral("port"), m_private->config.port}});
    m_private->acceptor = acceptor.release();
    m_private->bind(m_private->acceptor);
    return m_private->acceptor->serverPort();
}

Task<> HttpServer::close()
{
    if (!m_private->acceptor)
        co_return;
    m_private->acceptor->close();
    m_private->acceptor->closeIdleConnections();
    for (int waits = 0; m_private->isBusy() && waits < kMaxCloseWaits; ++waits)
        co_await sleepFor(20ms);
}

void HttpServer::onWebSocket(WebSocketHandler handler)
{
    m_private->pipeline.acceptWebSockets();
    m_private->webSocketHandler = std::move(handler);
    QObject::connect(m_private.get(), &QAbstractHttpServer::newWebSocketConnection, m_private.get(), [this] {
        while (m_private->hasPendingWebSocketConnections()) {
            auto socket = m_private->nextPendingWebSocketConnection();
            m_private->acceptor->giveTo(*socket);
            detach(handOver(std::move(socket), &m_private->pipeline, m_private->webSocketHandler), "websocket upgrade");
        }
    });
}

} // namespace freehold
