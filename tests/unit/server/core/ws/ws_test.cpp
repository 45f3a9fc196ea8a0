// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/server/core/ws/ws_fixture.h"

#include <QtTest>

using namespace freehold;
using namespace freehold::test;

class WsTest : public QObject {
    Q_OBJECT

    static Task<QSet<SessionId>> endedOf(QSet<SessionId> sessions, SessionId ended)
    {
        co_return sessions.contains(ended) ? QSet<SessionId>{ended} : QSet<SessionId>();
    }

private Q_SLOTS:
    void subscribe_givesASnapshotThenNumberedMessages()
    {
        HubFixture fixture;
        Client client(fixture.server.port);
        QVERIFY(client.isOpen());
        client.subscribe("book:prop_1");
        const auto snapshot = client.next();
        QCOMPARE(snapshot.value("snapshot").toBool(), true);
        QCOMPARE(snapshot.value("seq").toInt(-1), 0);
        QCOMPARE(snapshot.value("data").toObject().value("book").toString(), QStringLiteral("book:prop_1"));

        fixture.hub.publish("book:prop_2", numbered(9));
        fixture.hub.publish("book:prop_1", numbered(1));
        fixture.hub.publish("book:prop_1", numbered(2));
        const auto first = client.next();
        QCOMPARE(first.value("topic").toString(), QStringLiteral("book:prop_1"));
        QCOMPARE(first.value("seq").toInt(), 1);
        QCOMPARE(first.value("data").toObject(), numbered(1));
        QCOMPARE(first.value("epoch"), snapshot.value("epoch"));
        QCOMPARE(client.next().value("seq").toInt(), 2);
    }

    void sessions_thatHaveEndedLoseTheirSockets()
    {
        HubFixture fixture;
        Client stranger(fixture.server.port);
        Client investor(fixture.server.port, "investor-token");
        Client admin(fixture.server.port, "admin-token");
        QVERIFY(stranger.isOpen() && investor.isOpen() && admin.isOpen());
        const SessionId ended = await(FakeAuthenticator().authenticate("investor-token")).session;
        int asked = 0;
        fixture.hub.watchSessions(
            [&](QSet<SessionId> sessions) {
                asked += static_cast<int>(sessions.size());
                return endedOf(sessions, ended);
            },
            /*everyMs=*/20);
        QVERIFY(waitUntil([&] { return !investor.isOpen(); }));
        QCOMPARE(investor.socket.closeReason(), QStringLiteral("session_ended"));
        QVERIFY(asked >= 2); // a stranger has none
        QTest::qWait(60);
        QVERIFY(stranger.isOpen() && admin.isOpen());
    }

    void resume_replaysWhatWasMissed()
    {
        HubFixture fixture;
        for (int n = 1; n <= 5; ++n)
            fixture.hub.publish("book:prop_1", numbered(n));
        Client client(fixture.server.port);
        client.subscribe("book:prop_1", R"(,"after":3)");
        QCOMPARE(client.next().value("seq").toInt(), 4);
        QCOMPARE(client.next().value("seq").toInt(), 5);
        fixture.hub.publish("book:prop_1", numbered(6));
        QCOMPARE(client.next().value("seq").toInt(), 6);
    }

    void resume_outsideTheTailGivesASnapshot()
    {
        HubFixture fixture;
        for (int n = 1; n <= Hub::kKeptMessagesPerTopic + 10; ++n)
            fixture.hub.publish("book:prop_1", numbered(n));
        // Too old, from the future, from another run of the server.
        for (const char *more :
             {R"(,"after":9)", R"(,"after":999)", R"(,"after":-1)", R"(,"after":260,"epoch":"other")"}) {
            Client client(fixture.server.port);
            client.subscribe("book:prop_1", more);
            const auto answer = client.next();
            QVERIFY2(answer.value("snapshot").toBool(), more);
            QCOMPARE(answer.value("seq").toInt(), Hub::kKeptMessagesPerTopic + 10);
        }
        Client client(fixture.server.port);
        client.subscribe("book:prop_1", R"(,"after":10)");
        QCOMPARE(client.next().value("seq").toInt(), 11);
    }

    void snapshot_losesNothingPublishedMeanwhile()
    {
        HubFixture fixture;
        fixture.waits = true;
        Client client(fixture.server.port);
        client.subscribe("book:prop_1");
        QVERIFY(waitUntil([&] { return fixture.server.routes.calls == 1; }));
        fixture.hub.publish("book:prop_1", numbered(1));
        QTest::qWait(20);
        QVERIFY(client.messages.isEmpty());
        fixture.server.routes.release();
        QCOMPARE(client.next().value("seq").toInt(-1), 0);
        QCOMPARE(client.next().value("seq").toInt(), 1);
    }

    void me_isOnlyOnesOwn()
    {
        HubFixture fixture;
        Client investor(fixture.server.port, "investor-token");
        investor.subscribe("me:orders");
        QCOMPARE(investor.next().value("data").toObject().value("of").toString(), FakeAuthenticator::investor().text());
        Client stranger(fixture.server.port);
        stranger.subscribe("me:orders");
        QCOMPARE(stranger.next().value("error").toString(), QStringLiteral("topic_not_available"));
        Client admin(fixture.server.port, "admin-token");
        admin.subscribe("me:orders/" + FakeAuthenticator::investor().text());
        QCOMPARE(admin.next().value("error").toString(), QStringLiteral("topic_not_available"));

        fixture.hub.publishTo(FakeAuthenticator::investor(), "orders", numbered(1));
        const auto message = investor.next();
        QCOMPARE(message.value("topic").toString(), QStringLiteral("me:orders"));
        QCOMPARE(message.value("data").toObject(), numbered(1));
    }

    void topic_refusals()
    {
        HubFixture fixture;
        Client client(fixture.server.port, "investor-token");
        for (const char *topic : {"admin:queue", "unknown", "unknown:1", "", "book:a/b", "book:\\u0000"}) {
            client.subscribe(topic);
            QCOMPARE(client.next().value("error").toString(), QStringLiteral("topic_not_available"));
        }
        client.subscribe("book:broken");
        QCOMPARE(client.next().value("error").toString(), QStringLiteral("internal"));
        fixture.hub.publish("admin:queue", numbered(1));
        Client admin(fixture.server.port, "admin-token");
        admin.subscribe("admin:queue");
        QVERIFY(admin.next().value("snapshot").toBool());
        QCOMPARE(client.messages.size(), client.read);
    }

    void message_thatIsNoneGetsAnErrorAndNoDisconnect()
    {
        HubFixture fixture;
        Client client(fixture.server.port);
        for (const auto &[text, reason] : {std::pair{"nonsense", "malformed_json"},
                                           {"[]", "not_an_object"},
                                           {"{}", "unknown_op"},
                                           {R"({"op":"x","op":"y"})", "duplicate_key"},
                                           {R"({"op":7})", "unknown_op"}}) {
            client.send(QString::fromLatin1(text));
            QCOMPARE(client.next().value("error").toString(), QString::fromLatin1(reason));
        }
        client.socket.sendBinaryMessage("x");
        QCOMPARE(client.next().value("error").toString(), QStringLiteral("text_expected"));
        client.send(R"({"op":"ping"})");
        QCOMPARE(client.next().value("op").toString(), QStringLiteral("pong"));
        QVERIFY(client.isOpen());
    }

    void message_tooLargeEndsTheSocket()
    {
        HubFixture fixture;
        Client client(fixture.server.port);
        client.send(QString(5000, u'x'));
        QVERIFY(waitUntil([&] { return !client.isOpen(); }));
    }

    void topics_areLimited()
    {
        HubFixture fixture;
        Client client(fixture.server.port);
        for (int i = 0; i <= Hub::kMaxTopicsPerSocket; ++i) {
            if (i == Hub::kMaxTopicsPerSocket)
                QTest::qWait(100);
            client.subscribe(QStringLiteral("book:%1").arg(i));
        }
        QVERIFY(waitUntil([&] { return client.messages.size() == Hub::kMaxTopicsPerSocket + 1; }));
        QCOMPARE(client.messages.last().value("error").toString(), QStringLiteral("too_many_topics"));
        QTest::qWait(300); // until more messages are welcome
        client.send(R"({"op":"unsubscribe","topic":"book:0"})");
        client.subscribe("book:new");
        QVERIFY(waitUntil(
            [&] { return client.messages.last().value("topic").toString() == QLatin1StringView("book:new"); }));
        fixture.hub.publish("book:0", numbered(1));
        fixture.hub.publish("book:1", numbered(1));
        QVERIFY(
            waitUntil([&] { return client.messages.last().value("topic").toString() == QLatin1StringView("book:1"); }));
    }

    void reader_thatDoesNotReadIsDropped()
    {
        HubFixture fixture;
        Client fast(fixture.server.port);
        Client slow(fixture.server.port);
        fast.subscribe("book:1");
        slow.subscribe("book:1");
        QVERIFY(!fast.next().isEmpty() && !slow.next().isEmpty());
        slow.socket.setReadBufferSize(1);
        const QString text(64 * 1024, u'x');
        // Loopback buffers hold some megabytes before anything waits on our side.
        for (int n = 0; n < 400 && slow.isOpen(); ++n) {
            fixture.hub.publish("book:1", {{QStringLiteral("text"), text}});
            const int expected = n + 2;
            QVERIFY(waitUntil([&] { return fast.messages.size() >= expected; }));
        }
        QVERIFY(fast.isOpen());
        QVERIFY(slow.messages.size() < fast.messages.size());
    }

    void session_endsItsSockets()
    {
        HubFixture fixture;
        Client investor(fixture.server.port, "investor-token");
        Client admin(fixture.server.port, "admin-token");
        investor.subscribe("me:orders");
        admin.subscribe("me:orders");
        QVERIFY(!investor.next().isEmpty() && !admin.next().isEmpty());
        fixture.hub.drop(SessionId::trusted("ses_1"));
        QVERIFY(waitUntil([&] { return !investor.isOpen(); }));
        QVERIFY(admin.isOpen());
        fixture.hub.closeAll();
        QVERIFY(waitUntil([&] { return !admin.isOpen(); }));
    }

    void upgrade_isRefusedElsewhereAndFromOtherSites()
    {
        HttpServerConfig config;
        config.allowedOrigins = QStringList{QStringLiteral("https://app.example")};
        HubFixture fixture(config);
        QVERIFY(!Client(fixture.server.port, {}, {}, "/other").isOpen());
        QVERIFY(!Client(fixture.server.port, {}, {}, "/api/v1/show/1").isOpen());
        QVERIFY(!Client(fixture.server.port, {}, "https://evil.example").isOpen());
        QVERIFY(Client(fixture.server.port, {}, "https://app.example").isOpen());
        QCOMPARE(fixture.server.ask("GET", "/ws").status, 404);
        QVERIFY(!Client(ServerFixture().port).isOpen());
    }

    void connection_ofAClosedSocketIsGivenBack()
    {
        HttpServerConfig config;
        config.limits.maxConnectionsPerAddress = 1;
        HubFixture fixture(config);
        for (int i = 0; i < 3; ++i) {
            {
                Client client(fixture.server.port);
                client.subscribe("book:1");
                QVERIFY(!client.next().isEmpty());
            }
            QTest::qWait(50);
        }
    }
};

QTEST_GUILESS_MAIN(WsTest)
#include "ws_test.moc"
