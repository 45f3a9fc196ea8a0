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
    const QByteArray cookies = socket->request().rawHeader("Cookie");
    Actor actor = co_await pipeline->authenticate(cookies);
    if (actor.lacks == Lacks::TotpEnrolment) // sees what a stranger sees
        actor = {};
    QObject::disconnect(keeping);
    if (!socket->isValid())
        co_return;

    const QPointer<QWebSocket> handedOver = socket.get();
    handler(std::move(socket), actor);
    for (const QString &message : std::as_const(early))
        if (handedOver)
            Q_EMIT handedOver->textMessageReceived(message);
}

} // namespace freehold
