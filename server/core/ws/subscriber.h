// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/actor.h"

#include <QElapsedTimer>
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWebSocket>

class QAbstractSocket;

#include <memory>

namespace freehold {

/// One WebSocket and what it is subscribed to. A reader that is too slow, gone without a word, or that floods us with
/// messages is disconnected.
class Subscriber final : public QObject {
    Q_OBJECT

public:
    static constexpr int kMessagesPerSecond = 20;
    static constexpr int kMessageBurst = 100;

    Subscriber(std::unique_ptr<QWebSocket> socket, Actor actor);
    ~Subscriber() override;

    [[nodiscard]] const Actor &actor() const { return m_actor; }
    void send(const QJsonObject &message);
    /// A whole frame (see textFrame), which may go to many sockets. What is sent in one turn of the event loop leaves in one
    /// write.
    void sendFrame(const QByteArray &frame);
    /// `topic` is empty in the answer to a message that could not be read.
    void sendError(const QString &topic, const QString &reason);
    void close(QWebSocketProtocol::CloseCode code, const QString &reason);

    /// Published name -> name the client used. A subscription that still waits for its snapshot is there too, so that it
    /// counts against the limit, but gets no messages yet.
    struct Subscription {
        QString clientTopic;
        bool isLive = false;
        quint64 generation = 0; ///< tells a subscription from an earlier one of the same topic
        qint64 seq = 0;         ///< the last message it was sent, or that its snapshot holds
        std::size_t snapshotHash = 0;
    };
    QHash<QString, Subscription> subscriptions;

Q_SIGNALS:
    void received(const QString &text);
    void gone();

private:
    void onText(const QString &text);
    /// Counts a message of the client; false when it is one too many, and the socket is being closed.
    [[nodiscard]] bool admitMessage();
    void ping();
    void flush();

    std::unique_ptr<QWebSocket> m_socket;
    QPointer<QAbstractSocket> m_connection; ///< below m_socket
    QByteArray m_pending;                   ///< frames of this turn
    Actor m_actor;
    QTimer m_pingTimer;
    bool m_answeredPing = true;
    bool m_isClosing = false;
    double m_tokens = kMessageBurst;
    QElapsedTimer m_sinceRefill;
};

} // namespace freehold
