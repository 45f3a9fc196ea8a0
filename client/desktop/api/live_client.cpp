// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/api/live_client.h"

#include <QJsonDocument>
#include <QNetworkRequest>
#include <QRandomGenerator>

#include <algorithm>

namespace freehold::desktop {

namespace {

constexpr std::chrono::seconds kPingEvery{20};

QUrl socketUrl(QUrl server)
{
    server.setScheme(server.scheme() == u"https" ? QStringLiteral("wss") : QStringLiteral("ws"));
    server.setPath(QStringLiteral("/ws"));
    return server;
}

} // namespace

LiveClient::LiveClient(QObject *parent) : QObject(parent)
{
    m_reopen.setSingleShot(true);
    m_ping.setInterval(kPingEvery);
    connect(&m_reopen, &QTimer::timeout, this, &LiveClient::open);
    connect(&m_socket, &QWebSocket::connected, this, &LiveClient::handleConnected);
    connect(&m_socket, &QWebSocket::disconnected, this, &LiveClient::handleDisconnected);
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &LiveClient::handleText);
    connect(&m_ping, &QTimer::timeout, this, [this] {
        if (m_isPongDue) // a line that is dead without saying so
            return m_socket.abort();
        m_isPongDue = true;
        send({{QStringLiteral("op"), QStringLiteral("ping")}});
    });
}

LiveClient::~LiveClient() { m_socket.disconnect(this); }

void LiveClient::setDelays(std::chrono::milliseconds first, std::chrono::milliseconds most)
{
    m_firstDelay = first;
    m_mostDelay = most;
}

void LiveClient::start(const QUrl &server, const QByteArray &cookie)
{
    stop();
    if (server != m_server || cookie != m_cookie) // another server counts otherwise, another person sees other things
        for (auto &[name, topic] : m_topics)
            topic.position.reset();
    m_server = server;
    m_cookie = cookie;
    m_failures = 0;
    open();
}

void LiveClient::stop()
{
    setState(State::Stopped);
    m_reopen.stop();
    m_ping.stop();
    m_socket.abort();
}

void LiveClient::open()
{
    setState(State::Connecting);
    QNetworkRequest request(socketUrl(m_server));
    if (!m_cookie.isEmpty())
        request.setRawHeader("Cookie", m_cookie);
    m_socket.open(request);
}

void LiveClient::handleConnected()
{
    m_failures = 0;
    m_isPongDue = false;
    m_ping.start();
    setState(State::Live);
    for (const auto &[name, topic] : m_topics)
        ask(name, topic.position);
}

void LiveClient::handleDisconnected()
{
    m_ping.stop();
    if (m_state == State::Stopped)
        return;
    if (m_socket.closeReason() == u"session_ended") {
        setState(State::Stopped);
        Q_EMIT sessionEnded();
        return;
    }
    scheduleOpen();
}

void LiveClient::scheduleOpen()
{
    setState(State::Waiting);
    const auto delay = std::min(m_firstDelay * (1 << std::min(m_failures++, 10)), m_mostDelay);
    // Spread out, so that a server that comes back does not meet all its clients in one moment.
    m_reopen.start(int(double(delay.count()) * (0.75 + QRandomGenerator::global()->generateDouble() / 2)));
}

void LiveClient::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void LiveClient::send(const QJsonObject &message)
{
    if (m_state == State::Live)
        m_socket.sendTextMessage(QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
}

void LiveClient::ask(const QString &name, const LivePosition &position) { send(position.subscription(name)); }

void LiveClient::subscribe(const QString &topic, QObject *owner, Receiver receive)
{
    Topic &wanted = m_topics[topic];
    const bool isFirst = wanted.subscribers.isEmpty();
    connect(owner, &QObject::destroyed, this, &LiveClient::forget, Qt::UniqueConnection);
    wanted.subscribers.append({owner, std::move(receive)});
    if (!isFirst) // the newcomer needs the state now; for the others a snapshot is as good as what they have
        send({{QStringLiteral("op"), QStringLiteral("unsubscribe")}, {QStringLiteral("topic"), topic}});
    wanted.position.reset();
    ask(topic, wanted.position);
}

void LiveClient::unsubscribe(const QString &topic, QObject *owner)
{
    const auto found = m_topics.find(topic);
    if (found == m_topics.end())
        return;
    found->second.subscribers.removeIf([owner](const Subscriber &one) { return one.owner == owner; });
    if (!found->second.subscribers.isEmpty())
        return;
    m_topics.erase(found);
    send({{QStringLiteral("op"), QStringLiteral("unsubscribe")}, {QStringLiteral("topic"), topic}});
}

void LiveClient::forget(QObject *owner)
{
    QStringList names;
    for (const auto &[name, topic] : m_topics)
        names.append(name);
    for (const QString &name : names)
        unsubscribe(name, owner);
}

void LiveClient::handleText(const QString &text)
{
    m_isPongDue = false;
    const QJsonObject frame = QJsonDocument::fromJson(text.toUtf8()).object();
    const QString name = frame[u"topic"].toString();
    if (frame.contains(u"error")) {
        Q_EMIT topicRefused(name, frame[u"error"].toString());
        return;
    }
    const auto message = liveMessageOf(frame);
    const auto found = m_topics.find(name);
    if (message && found != m_topics.end())
        deliver(found->second, *message);
}

void LiveClient::deliver(Topic &topic, const LiveMessage &message)
{
    switch (topic.position.take(message)) {
    case LivePosition::Verdict::Old: return;
    case LivePosition::Verdict::Gap:
        send({{QStringLiteral("op"), QStringLiteral("unsubscribe")}, {QStringLiteral("topic"), message.topic}});
        topic.position.reset();
        return ask(message.topic, topic.position);
    case LivePosition::Verdict::Deliver: break;
    }
    // A receiver may subscribe or unsubscribe.
    const QList<Subscriber> subscribers = topic.subscribers;
    for (const Subscriber &subscriber : subscribers)
        subscriber.receive(message);
}

} // namespace freehold::desktop
