// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace freehold::desktop::test {

/// A node of a chain over HTTP, as wallets meet one: answers by method, or by what the params say.
class FakeNode {
public:
    using Handler = std::function<QJsonValue(const QJsonArray &params)>;

    FakeNode()
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("the fake node cannot listen");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { serve(); });
        answer("eth_chainId", "0x7a69");
    }
    Q_DISABLE_COPY_MOVE(FakeNode)

    [[nodiscard]] QUrl url() const { return QUrl(QString("http://127.0.0.1:%1").arg(m_server.serverPort())); }
    void answer(const QString &method, const QJsonValue &result)
    {
        m_refusals.remove(method);
        m_handlers[method] = [result](const QJsonArray &) { return result; };
    }
    void handle(const QString &method, Handler handler)
    {
        m_refusals.remove(method);
        m_handlers[method] = std::move(handler);
    }
    void refuse(const QString &method, const QString &message, const QString &data = {})
    {
        m_refusals[method] = {{"code", 3}, {"message", message}};
        if (!data.isEmpty())
            m_refusals[method].insert("data", data);
    }
    /// Closes connections unanswered.
    void setDown(bool isDown) { m_isDown = isDown; }
    [[nodiscard]] qsizetype count(const QString &method) const { return m_asked.count(method); }

private:
    void serve()
    {
        QTcpSocket *socket = m_server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (m_isDown)
            return socket->disconnectFromHost();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(socket); });
    }
    void read(QTcpSocket *socket)
    {
        QByteArray &received = m_received[socket];
        received += socket->readAll();
        const auto end = received.indexOf("\r\n\r\n");
        const QByteArray head = received.left(std::max<qsizetype>(end, 0)).toLower();
        const auto at = head.indexOf("content-length:");
        if (end < 0 || at < 0)
            return;
        const auto length = head.mid(at + 15).split('\r').first().trimmed().toLongLong();
        if (received.size() < end + 4 + length)
            return;
        const QJsonObject request = QJsonDocument::fromJson(received.mid(end + 4, length)).object();
        m_received.remove(socket);
        const QByteArray body = QJsonDocument(reply(request)).toJson(QJsonDocument::Compact);
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                      + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        socket->disconnectFromHost();
    }
    [[nodiscard]] QJsonObject reply(const QJsonObject &request)
    {
        const QString method = request["method"].toString();
        m_asked.append(method);
        QJsonObject answer{{"jsonrpc", "2.0"}, {"id", request["id"]}};
        if (m_refusals.contains(method))
            answer["error"] = m_refusals[method];
        else if (const auto handler = m_handlers.value(method))
            answer["result"] = handler(request["params"].toArray());
        else
            answer["error"] = QJsonObject{{"code", -32601}, {"message", "the method does not exist"}};
        return answer;
    }

    QTcpServer m_server;
    QHash<QString, Handler> m_handlers;
    QHash<QString, QJsonObject> m_refusals;
    QHash<QTcpSocket *, QByteArray> m_received;
    QStringList m_asked;
    bool m_isDown = false;
};

/// 32 bytes as an eth_call answers them.
[[nodiscard]] inline QString wordOf(quint64 number)
{
    return "0x" + QString::number(number, 16).rightJustified(64, u'0');
}

} // namespace freehold::desktop::test
