// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/web_socket_upgrade.h"

#include <QNetworkRequest>
#include <QPointer>
#include <QStringList>
#include <QWebSocket>

namespace freehold {

namespace {
constexpr quint64 kMaxMessageBytes = 4 * 1024;
constexpr int kMaxEarlyMessages = 16;

void refuse(std::unique_ptr<QWebSocket> socket, const char *reason)
{
    QWebSocket *const refused = socket.release();
    QObject::connect(refused, &QWebSocket::disconnected, refused, &QObject::deleteLater);
    refused->close(QWebSocketProtocol::CloseCodePolicyViolated, QString::fromLatin1(reason));
}

/// Until the socket goes away.
bool takePlace(QWebSocket &socket, std::shared_ptr<WebSocketPlaces> places, const Actor &actor)
{
    const QString address = RateLimiter::keyOf(actor.address);
    const QString account = actor.isNull() ? QString() : actor.id.text();
    if (!places->take(address, account))
        return false;
    QObject::connect(&socket, &QObject::destroyed, &socket,
                     [places, address, account] { places->giveBack(address, account); });
    return true;
}
} // namespace

Task<> handOver(std::unique_ptr<QWebSocket> socket, RequestPipeline *pipeline, HttpServer::WebSocketHandler handler)
{
    socket->setMaxAllowedIncomingFrameSize(kMaxMessageBytes);
    socket->setMaxAllowedIncomingMessageSize(kMaxMessageBytes);
    QStringList early;
    const auto keeping =
        QObject::connect(socket.get(), &QWebSocket::textMessageReceived, [&early](const QString &message) {
            if (early.size() < kMaxEarlyMessages)
                early.append(message);
        });
    const QHostAddress address =
        pipeline->clientAddress(socket->request().rawHeader("X-Forwarded-For"), socket->peerAddress());
    if (!pipeline->mayUpgrade(address)) {
        refuse(std::move(socket), "too_many_requests");
        co_return;
    }
    const QByteArray cookies = socket->request().rawHeader("Cookie");
    Actor actor = co_await pipeline->authenticate(cookies);
    if (actor.lacks == Lacks::TotpEnrolment) // sees what a stranger sees
        actor = {};
    actor.address = address;
    QObject::disconnect(keeping);
    if (!socket->isValid())
        co_return;
    if (!takePlace(*socket, pipeline->webSocketPlaces(), actor)) {
        refuse(std::move(socket), "too_many_sockets");
        co_return;
    }

    const QPointer<QWebSocket> handedOver = socket.get();
    handler(std::move(socket), actor);
    for (const QString &message : std::as_const(early))
        if (handedOver)
            Q_EMIT handedOver->textMessageReceived(message);
}

} // namespace freehold
