// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/live_topic.h"

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QWebSocket>

#include <functional>
#include <map>

namespace freehold::desktop {

/// The live updates of a server (docs/live.md) over one WebSocket. Topics are asked for by whoever shows them and are
/// dropped when nobody does any more; after a break each goes on behind the last message heard, or begins with a snapshot.
class LiveClient final : public QObject {
    Q_OBJECT

public:
    enum class State { Stopped, Connecting, Live, Waiting }; ///< Waiting: between two attempts
    Q_ENUM(State)
    using Receiver = std::function<void(const LiveMessage &)>;

    explicit LiveClient(QObject *parent = nullptr);
    ~LiveClient() override;

    /// Connects, and again after every break, until stop(). `server` is that of the API, `cookie` "name=value" of the
    /// session or empty.
    void start(const QUrl &server, const QByteArray &cookie);
    void stop();
    [[nodiscard]] State state() const { return m_state; }

    /// `receive` gets a snapshot first and then every message, until `owner` is gone or unsubscribes.
    void subscribe(const QString &topic, QObject *owner, Receiver receive);
    void unsubscribe(const QString &topic, QObject *owner);

    /// Hears a text frame; of the socket, or of a test.
    void handleText(const QString &text);

    void setDelays(std::chrono::milliseconds first, std::chrono::milliseconds most);

Q_SIGNALS:
    void stateChanged(freehold::desktop::LiveClient::State state);
    /// The server ended the session of this socket: sign in again. It does not connect by itself before start().
    void sessionEnded();
    /// Refused by the server with its word, `topic_not_available` for example.
    void topicRefused(const QString &topic, const QString &error);

private:
    struct Subscriber {
        QObject *owner;
        Receiver receive;
    };
    struct Topic {
        LivePosition position;
        QList<Subscriber> subscribers;
    };

    void open();
    void handleConnected();
    void handleDisconnected();
    void scheduleOpen();
    void setState(State state);
    void send(const QJsonObject &message);
    void ask(const QString &name, const LivePosition &position);
    void forget(QObject *owner);
    void deliver(Topic &topic, const LiveMessage &message);

    QWebSocket m_socket;
    QTimer m_reopen;
    QTimer m_ping;
    QUrl m_server;
    QByteArray m_cookie;
    std::map<QString, Topic> m_topics;
    State m_state = State::Stopped;
    std::chrono::milliseconds m_firstDelay{500};
    std::chrono::milliseconds m_mostDelay{30'000};
    int m_failures = 0;
    bool m_isPongDue = false;
};

} // namespace freehold::desktop
