// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/ws/hub.h"
#include "tests/unit/server/core/http/http_fixture.h"

#include <QWebSocket>

namespace freehold::test {

/// A hub behind a real server.
struct HubFixture {
    explicit HubFixture(HttpServerConfig config = {}) : server(std::move(config))
    {
        server.server->onWebSocket([this](std::unique_ptr<QWebSocket> socket, Actor actor) {
            hub.accept(std::move(socket), std::move(actor));
        });
        hub.provide(QStringLiteral("book:"), [this](Actor, QString topic) { return book(topic); });
        hub.provide(QStringLiteral("me:orders"), [](Actor actor, QString) { return orders(actor); });
        hub.provide(QStringLiteral("admin:queue"), [](Actor actor, QString) { return adminOnly(actor); });
    }
    static Task<std::optional<QJsonObject>> orders(Actor actor)
    {
        co_return QJsonObject{{QStringLiteral("of"), actor.id.text()}};
    }
    static Task<std::optional<QJsonObject>> adminOnly(Actor actor)
    {
        co_return actor.may(Permission::ViewOperations) ? std::optional(QJsonObject()) : std::nullopt;
    }
    Task<std::optional<QJsonObject>> book(QString topic)
    {
        if (waits)
            co_await server.routes.wait(Request({}));
        if (topic == QLatin1StringView("book:broken"))
            throw std::runtime_error("secret");
        co_return QJsonObject{{QStringLiteral("book"), topic}};
    }
    ServerFixture server;
    Hub hub;
    bool waits = false;
};

/// A client that keeps every message.
struct Client {
    explicit Client(quint16 port, const QByteArray &token = {}, const QString &origin = {},
                    const QString &path = QStringLiteral("/ws"), const QByteArray &forwardedFor = {})
        : socket(origin)
    {
        QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [this](const QString &text) {
            messages.append(QJsonDocument::fromJson(text.toUtf8()).object());
        });
        QNetworkRequest request(QUrl(QStringLiteral("ws://127.0.0.1:%1%2").arg(port).arg(path)));
        if (!token.isEmpty())
            request.setRawHeader("Cookie", "freehold_session=" + token);
        if (!forwardedFor.isEmpty())
            request.setRawHeader("X-Forwarded-For", forwardedFor);
        socket.open(request);
        (void)waitUntil([this] { return socket.state() != QAbstractSocket::ConnectingState; });
    }
    [[nodiscard]] bool isOpen() const { return socket.state() == QAbstractSocket::ConnectedState; }
    void send(const QString &text) { socket.sendTextMessage(text); }
    void subscribe(const QString &topic, const QString &more = {})
    {
        send(QStringLiteral(R"({"op":"subscribe","topic":"%1"%2})").arg(topic, more));
    }
    [[nodiscard]] QJsonObject next()
    {
        return waitUntil([this] { return messages.size() > read; }) ? messages.at(read++) : QJsonObject();
    }
    QWebSocket socket;
    QList<QJsonObject> messages;
    int read = 0;
};

inline QJsonObject numbered(int n) { return {{QStringLiteral("n"), n}}; }

} // namespace freehold::test
