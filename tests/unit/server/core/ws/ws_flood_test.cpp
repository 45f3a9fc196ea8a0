// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/ws/subscriber.h"
#include "tests/unit/server/core/ws/ws_fixture.h"

#include <QtTest>

using namespace freehold;
using namespace freehold::test;

/// A client that sends more than it has any use for.
class WsFloodTest : public QObject {
    Q_OBJECT

private:
    static bool isServed(Client &client)
    {
        client.send(R"({"op":"ping"})");
        return client.next().value("op").toString() == QLatin1StringView("pong");
    }
    static void requireRefused(Client &client, const QString &reason)
    {
        QVERIFY(waitUntil([&] { return !client.isOpen(); }));
        QCOMPARE(client.socket.closeReason(), reason);
    }

private Q_SLOTS:
    void subscribe_againBeforeTheSnapshotReadsNothing()
    {
        HubFixture fixture;
        fixture.waits = true;
        Client client(fixture.server.port);
        for (int i = 0; i < 50; ++i)
            client.subscribe("book:1");
        QVERIFY(waitUntil([&] { return client.messages.size() == 49; }));
        for (const QJsonObject &message : std::as_const(client.messages))
            QCOMPARE(message.value("error").toString(), QStringLiteral("already_subscribing"));
        QCOMPARE(fixture.server.routes.calls, 1);

        fixture.server.routes.release();
        QVERIFY(waitUntil([&] { return client.messages.last().value("snapshot").toBool(); }));
        client.subscribe("book:1");
        QVERIFY(waitUntil([&] { return fixture.server.routes.calls == 2; }));
    }

    void sockets_ofOneAccountAreBounded_andGiveTheirPlacesBack()
    {
        HttpServerConfig config;
        config.limits.webSockets.perAccount = 2;
        HubFixture fixture(config);
        Client first(fixture.server.port, "investor-token");
        {
            Client second(fixture.server.port, "investor-token");
            QVERIFY(isServed(first) && isServed(second));
            Client third(fixture.server.port, "investor-token");
            requireRefused(third, QStringLiteral("too_many_sockets"));
            Client another(fixture.server.port, "admin-token");
            QVERIFY(isServed(another));
        }
        QVERIFY(waitUntil([&] {
            Client next(fixture.server.port, "investor-token");
            return isServed(next);
        }));
    }

    void sockets_ofOneAddressAreBounded_alsoBehindTheProxy()
    {
        HttpServerConfig config;
        config.trustForwardedFor = true;
        config.limits.webSockets.perAddress = 1;
        HubFixture fixture(config);
        Client first(fixture.server.port, {}, {}, QStringLiteral("/ws"), "9.9.9.9, 1.1.1.1");
        Client second(fixture.server.port, {}, {}, QStringLiteral("/ws"), "8.8.8.8, 1.1.1.1");
        Client other(fixture.server.port, {}, {}, QStringLiteral("/ws"), "1.1.1.1, 2.2.2.2");
        QVERIFY(isServed(first) && isServed(other));
        requireRefused(second, QStringLiteral("too_many_sockets"));
    }

    void upgrades_countAsRequestsOfTheirAddress()
    {
        HttpServerConfig config;
        config.limits.requestsPerMinutePerAddress = 2;
        HubFixture fixture(config);
        Client first(fixture.server.port);
        Client second(fixture.server.port);
        Client third(fixture.server.port);
        QVERIFY(isServed(first) && isServed(second));
        requireRefused(third, QStringLiteral("too_many_requests"));
    }

    void messages_beyondTheirRateEndTheSocket_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("subscribe") << R"({"op":"subscribe","topic":"book:1"})";
        QTest::newRow("ping") << R"({"op":"ping"})";
        QTest::newRow("nonsense") << "x";
    }

    void messages_beyondTheirRateEndTheSocket()
    {
        QFETCH(QString, text);
        HubFixture fixture;
        fixture.waits = true;
        Client client(fixture.server.port);
        Client other(fixture.server.port);
        for (int i = 0; i < 5 * Subscriber::kMessageBurst; ++i)
            client.send(text);
        QVERIFY(waitUntil([&] { return !client.isOpen(); }));
        QCOMPARE(client.socket.closeCode(), QWebSocketProtocol::CloseCodePolicyViolated);
        QCOMPARE(client.socket.closeReason(), QStringLiteral("too_many_messages"));
        QVERIFY(fixture.server.routes.calls <= 1);
        QVERIFY(client.messages.size() < 2 * Subscriber::kMessageBurst);
        other.send(R"({"op":"ping"})");
        QCOMPARE(other.next().value("op").toString(), QStringLiteral("pong"));
        fixture.server.routes.release(); // the snapshot that is being read ends before its server does
        QVERIFY(waitUntil([&] { return fixture.server.routes.finished == fixture.server.routes.calls; }));
    }
};

QTEST_GUILESS_MAIN(WsFloodTest)
#include "ws_flood_test.moc"
