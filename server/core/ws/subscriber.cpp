// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/ws/subscriber.h"

#include "server/core/metrics/metrics.h"
#include "server/core/ws/text_frame.h"

#include <QAbstractSocket>
#include <QJsonDocument>

#include <algorithm>

namespace freehold {

namespace {
constexpr quint64 kMaxMessageBytes = 4 * 1024;
constexpr qint64 kMaxPendingBytes = 1024 * 1024;
constexpr int kPingEveryMs = 30'000;

void dropped(const char *why)
{
    metrics::counter("freehold_websocket_dropped_total", "Clients whose WebSocket we ended.", {{"why", why}}).add();
}

/// HttpServer makes a WebSocket the parent of its connection. Whole frames may go to that directly, as QWebSocket itself
/// writes each of its own in one go.
QAbstractSocket *connectionOf(const QWebSocket &socket) { return socket.findChild<QAbstractSocket *>(); }
} // namespace

Subscriber::Subscriber(std::unique_ptr<QWebSocket> socket, Actor actor)
    : m_socket(std::move(socket)), m_connection(connectionOf(*m_socket)), m_actor(std::move(actor))
{
    m_socket->setMaxAllowedIncomingFrameSize(kMaxMessageBytes);
    m_socket->setMaxAllowedIncomingMessageSize(kMaxMessageBytes);
    m_sinceRefill.start();
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &Subscriber::onText);
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, [this] {
        if (admitMessage())
            sendError({}, QStringLiteral("text_expected"));
    });
    connect(m_socket.get(), &QWebSocket::disconnected, this, &Subscriber::gone);
    connect(m_socket.get(), &QWebSocket::pong, this, [this] { m_answeredPing = true; });
    connect(&m_pingTimer, &QTimer::timeout, this, &Subscriber::ping);
    m_pingTimer.start(kPingEveryMs);
}

Subscriber::~Subscriber()
{
    // The socket may still say that it is closing, to an object that is no longer whole.
    m_socket->disconnect(this);
}

void Subscriber::onText(const QString &text)
{
    if (admitMessage())
        Q_EMIT received(text);
}

bool Subscriber::admitMessage()
{
    // What was read together with the message that was one too many still comes here.
    if (m_isClosing)
        return false;
    const double elapsedSeconds = static_cast<double>(m_sinceRefill.restart()) / 1000;
    m_tokens = std::min<double>(kMessageBurst, m_tokens + elapsedSeconds * kMessagesPerSecond);
    if (m_tokens < 1) {
        dropped("too_many_messages");
        close(QWebSocketProtocol::CloseCodePolicyViolated, QStringLiteral("too_many_messages"));
        return false;
    }
    m_tokens -= 1;
    return true;
}

void Subscriber::send(const QJsonObject &message)
{
    sendFrame(textFrame(QJsonDocument(message).toJson(QJsonDocument::Compact)));
}

void Subscriber::sendFrame(const QByteArray &frame)
{
    if (!m_socket->isValid())
        return;
    if (m_socket->bytesToWrite() + m_pending.size() > kMaxPendingBytes) {
        dropped("too_slow");
        // abort and not close: a close frame would wait behind what is not being read.
        m_socket->abort();
        return;
    }
    static metrics::Counter &sent = metrics::counter("freehold_websocket_messages_total", "Messages sent to clients.");
    sent.add();
    if (m_pending.isEmpty())
        QMetaObject::invokeMethod(this, &Subscriber::flush, Qt::QueuedConnection);
    m_pending += frame;
}

void Subscriber::flush()
{
    if (m_pending.isEmpty() || !m_connection)
        return;
    // As one piece, so that it also leaves as one: a write of Qt's buffers ends where a chunk of them does.
    m_connection->write(m_pending.constData(), m_pending.size());
    m_connection->flush();
    m_pending.resize(0); // and keeps its memory
}

void Subscriber::sendError(const QString &topic, const QString &reason)
{
    QJsonObject message{{QStringLiteral("error"), reason}};
    if (!topic.isEmpty())
        message.insert(QStringLiteral("topic"), topic);
    send(message);
}

void Subscriber::close(QWebSocketProtocol::CloseCode code, const QString &reason)
{
    m_isClosing = true;
    flush(); // before the close frame
    m_socket->close(code, reason);
}

void Subscriber::ping()
{
    if (!m_answeredPing) {
        dropped("silent");
        m_socket->abort();
        return;
    }
    m_answeredPing = false;
    m_socket->ping();
}

} // namespace freehold
