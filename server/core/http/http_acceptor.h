// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/http_socket.h"

#include <QSet>
#include <QTcpServer>

class QWebSocket;

namespace freehold {

/// Accepts connections up to the limits, in all and per address.
class HttpAcceptor final : public QTcpServer {
    Q_OBJECT

public:
    enum class PerAddressLimit { Kept, Off }; ///< Off behind a proxy: all connections come from its address

    HttpAcceptor(std::shared_ptr<ConnectionRules> rules, PerAddressLimit perAddressLimit);
    void closeIdleConnections();
    /// Gives the connection, with its unread request, to Qt's server.
    void handOver(HttpSocket &socket);
    /// Makes the WebSocket that Qt's server made of a connection its parent.
    void giveTo(QWebSocket &webSocket);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    /// Outlives the acceptor: a socket may be deleted after it.
    struct Count {
        QSet<HttpSocket *> sockets;
        QHash<QHostAddress, int> perAddress;
    };
    [[nodiscard]] bool hasRoomFor(const QHostAddress &address) const;
    void acceptLater();

    std::shared_ptr<ConnectionRules> m_rules;
    PerAddressLimit m_perAddressLimit;
    bool m_isShort = false; ///< of descriptors or memory, since the last connection that was taken
    std::shared_ptr<Count> m_count = std::make_shared<Count>();
};

} // namespace freehold
