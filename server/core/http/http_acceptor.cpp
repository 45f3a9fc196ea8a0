// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/http_acceptor.h"

#include "server/core/log/log.h"
#include "server/core/metrics/metrics.h"

#include <QTimer>
#include <QWebSocket>

#include <unistd.h>

namespace freehold {

namespace {
constexpr int kListenBacklog = 512;
constexpr int kAcceptAgainAfterMs = 200;

/// What onGone needs of a socket that is being destroyed.
struct Seat {
    HttpSocket *socket = nullptr;
    QHostAddress address;
};
} // namespace

HttpAcceptor::HttpAcceptor(std::shared_ptr<ConnectionRules> rules, PerAddressLimit perAddressLimit)
    : m_rules(std::move(rules)), m_perAddressLimit(perAddressLimit)
{
    setListenBacklogSize(kListenBacklog);
    connect(this, &QTcpServer::acceptError, this, &HttpAcceptor::acceptLater);
}

/// Without descriptors or memory Qt stops to listen for good. Those who wait are taken when others have left.
void HttpAcceptor::acceptLater()
{
    metrics::counter("freehold_http_accept_failures_total", "Times that no connection could be accepted.").add();
    if (!m_isShort)
        log::error("http_accept_failed", {{QStringLiteral("error"), errorString()}});
    m_isShort = true;
    QTimer::singleShot(kAcceptAgainAfterMs, this, &QTcpServer::resumeAccepting);
}

void HttpAcceptor::incomingConnection(qintptr descriptor)
{
    m_isShort = false;
    const auto seat = std::make_shared<Seat>();
    auto socket = std::make_unique<HttpSocket>(m_rules, [seat, count = m_count] {
        if (!count->sockets.remove(seat->socket))
            return;
        if (--count->perAddress[seat->address] == 0)
            count->perAddress.remove(seat->address);
    });
    if (!socket->setSocketDescriptor(descriptor)) {
        ::close(static_cast<int>(descriptor));
        return;
    }
    if (!hasRoomFor(socket->peerAddress()))
        return; // the socket closes as it goes
    *seat = {socket.get(), socket->peerAddress()};
    m_count->sockets.insert(socket.get());
    ++m_count->perAddress[seat->address];
    socket->setParent(this);
    socket->start();
    HttpSocket *owned = socket.release();
    connect(owned, &QTcpSocket::disconnected, owned, [owned] {
        if (!owned->isUpgraded()) // then its WebSocket owns it
            owned->deleteLater();
    });
}

void HttpAcceptor::handOver(HttpSocket &socket)
{
    addPendingConnection(&socket);
    // Both signals are private to Qt's classes, which would send them for a new connection and for new bytes.
    QMetaObject::invokeMethod(this, "newConnection");
    QMetaObject::invokeMethod(&socket, "readyRead");
}

void HttpAcceptor::giveTo(QWebSocket &webSocket)
{
    for (HttpSocket *socket : std::as_const(m_count->sockets))
        if (socket->isUpgraded() && socket->parent() == this && socket->peerPort() == webSocket.peerPort()
            && socket->peerAddress() == webSocket.peerAddress()) {
            socket->setParent(&webSocket);
            return;
        }
}

bool HttpAcceptor::hasRoomFor(const QHostAddress &address) const
{
    if (m_count->sockets.size() >= m_rules->limits.maxConnections)
        return false;
    return m_perAddressLimit == PerAddressLimit::Off
        || m_count->perAddress.value(address) < m_rules->limits.maxConnectionsPerAddress;
}

void HttpAcceptor::closeIdleConnections()
{
    const auto sockets = m_count->sockets;
    for (HttpSocket *socket : sockets)
        socket->closeWhenIdle();
}

} // namespace freehold
