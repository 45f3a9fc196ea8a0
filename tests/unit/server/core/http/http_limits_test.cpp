// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/server/core/http/http_fixture.h"

#include <QtTest>

using namespace freehold;
using namespace freehold::test;

/// What a hostile or broken client can do to a connection.
class HttpLimitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepAlive_servesManyRequestsInTurn()
    {
        ServerFixture fixture;
        WireClient client(fixture.port);
        for (int i = 0; i < 50; ++i) {
            const QByteArray body = "{\"n\":" + QByteArray::number(i) + "}";
            client.send(requestBytes("POST", "/api/v1/echo", {{"Content-Type", "application/json"}}, body));
            const auto answer = client.next();
            QVERIFY(answer);
            QCOMPARE(answer->body, body);
            QCOMPARE(answer->headers.value("connection"), QByteArray("keep-alive"));
        }
    }

    void keepAlive_endsWhenAskedTo()
    {
        ServerFixture fixture;
        WireClient client(fixture.port);
        client.send(requestBytes("GET", "/api/v1/show/1", {{"Connection", "close"}}));
        QCOMPARE(client.next()->headers.value("connection"), QByteArray("close"));
        QVERIFY(client.waitForClose());
    }

    void bytes_mayComeOneByOne()
    {
        ServerFixture fixture;
        WireClient client(fixture.port);
        const QByteArray bytes =
            requestBytes("POST", "/api/v1/echo", {{"Content-Type", "application/json"}}, R"({"a":1})");
        for (const char byte : bytes) {
            client.send(QByteArray(1, byte));
            QTest::qWait(0);
        }
        QCOMPARE(client.next()->body, QByteArray(R"({"a":1})"));
        client.send(requestBytes("GET", "/api/v1/show/1"));
        QCOMPARE(client.next()->status, 200);
    }

    void pipelining_answersTheFirstAndCloses_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::newRow("answered at once") << requestBytes("GET", "/api/v1/show/1");
        QTest::newRow("answered later") << requestBytes("GET", "/api/v1/wait");
        QTest::newRow("with a body") << requestBytes("POST", "/api/v1/upload", {}, "12345");
    }

    void pipelining_answersTheFirstAndCloses()
    {
        QFETCH(QByteArray, first);
        ServerFixture fixture;
        WireClient client(fixture.port);
        client.send(first + requestBytes("POST", "/api/v1/count") + requestBytes("POST", "/api/v1/count"));
        QTest::qWait(50);
        fixture.routes.release();
        const auto answer = client.next();
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->headers.value("connection"), QByteArray("close"));
        QVERIFY(client.waitForClose());
        QVERIFY2(client.received().isEmpty(), client.received());
        QVERIFY2(fixture.routes.calls <= 1, "a pipelined request ran");
    }

    void pipelining_whileTheFirstIsRunning()
    {
        ServerFixture fixture;
        WireClient client(fixture.port);
        client.send(requestBytes("GET", "/api/v1/wait"));
        QVERIFY(waitUntil([&] { return fixture.routes.calls == 1; }));
        client.send(requestBytes("GET", "/api/v1/show/2"));
        QTest::qWait(50);
        fixture.routes.release();
        QCOMPARE(client.next()->json().value("calls").toInt(), 1);
        QVERIFY(client.waitForClose());
    }

    void disconnect_beforeTheAnswerLetsTheHandlerFinish()
    {
        ServerFixture fixture;
        {
            WireClient client(fixture.port);
            client.send(requestBytes("POST", "/api/v1/slow-orders", {}, "x"));
            QVERIFY(waitUntil([&] { return fixture.routes.calls == 1; }));
            client.socket.abort();
        }
        QTest::qWait(50);
        fixture.routes.release();
        QVERIFY(waitUntil([&] { return fixture.routes.finished == 1; }));
        QCOMPARE(fixture.ask("GET", "/api/v1/show/1").status, 200);
    }

    void disconnect_midRequestIsForgotten()
    {
        ServerFixture fixture;
        for (const QByteArray &part :
             {QByteArray("GET /api/v1/sh"), QByteArray("POST /api/v1/upload HTTP/1.1\r\nHost: h\r\n"),
              QByteArray("POST /api/v1/upload HTTP/1.1\r\nHost: h\r\nContent-Length: 100\r\n\r\nabc")}) {
            WireClient client(fixture.port);
            client.send(part);
            QTest::qWait(10);
            client.socket.abort();
        }
        QCOMPARE(fixture.ask("GET", "/api/v1/show/1").status, 200);
    }

    void slow_headIsEnded()
    {
        ServerFixture fixture(withLimits({.requestTimeoutMs = 200}));
        WireClient client(fixture.port);
        QElapsedTimer timer;
        timer.start();
        client.send("GET /api/v1/show/1 HTTP/1.1\r\n");
        while (timer.elapsed() < 150) {
            client.send("X: 1\r\n"); // progress does not buy time
            QTest::qWait(20);
        }
        const auto answer = client.next();
        QVERIFY(answer);
        QCOMPARE(answer->status, 408);
        QVERIFY(client.waitForClose());
        QVERIFY(timer.elapsed() < 3000);
    }

    void slow_bodyIsEnded()
    {
        ServerFixture fixture(withLimits({.requestTimeoutMs = 200}));
        WireClient client(fixture.port);
        client.send("POST /api/v1/upload HTTP/1.1\r\nHost: h\r\nContent-Length: 100\r\n\r\nabc");
        QCOMPARE(client.next()->status, 408);
        QVERIFY(client.waitForClose());
    }

    void slow_handlerIsNotAClientsFault()
    {
        ServerFixture fixture(withLimits({.requestTimeoutMs = 100, .idleTimeoutMs = 100}));
        WireClient client(fixture.port);
        client.send(requestBytes("GET", "/api/v1/wait"));
        QTest::qWait(300);
        fixture.routes.release();
        QCOMPARE(client.next()->status, 200);
    }

    void idle_connectionIsEnded()
    {
        ServerFixture fixture(withLimits({.requestTimeoutMs = 150, .idleTimeoutMs = 150}));
        WireClient silent(fixture.port);
        WireClient used(fixture.port);
        used.send(requestBytes("GET", "/api/v1/show/1"));
        QCOMPARE(used.next()->status, 200);
        QVERIFY(silent.waitForClose(2000));
        QVERIFY(used.waitForClose(2000));
    }

    void body_ofTheRoutesOwnSizeArrives()
    {
        ServerFixture fixture;
        const QByteArray body(8 * 1024 * 1024, 'x');
        const auto answer = fixture.ask("POST", "/api/v1/upload", {}, body);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().value("bytes").toInteger(), body.size());
    }

    void body_largerThanTheRouteTakesIsRefusedUnread()
    {
        ServerFixture fixture;
        WireClient client(fixture.port);
        // The whole body is never sent: the head suffices.
        client.send("POST /api/v1/upload HTTP/1.1\r\nHost: h\r\nContent-Length: 8388609\r\n\r\nabc");
        const auto answer = client.next();
        QVERIFY(answer);
        QCOMPARE(answer->status, 413);
        QCOMPARE(answer->reason(), QStringLiteral("body_too_large"));
        QCOMPARE(answer->json().value("params").toObject().value("max_bytes").toInt(), 8388608);
        QVERIFY(!answer->headers.value("x-request-id").isEmpty());
        QVERIFY(client.waitForClose());
    }

    void body_tooLargeButSentStillGetsItsAnswer()
    {
        ServerFixture fixture;
        for (const char *path : {"/api/v1/echo", "/api/v1/nothing"})
            QCOMPARE(fixture.ask("POST", path, {}, QByteArray(2 * 1024 * 1024, 'x')).status, 413);
    }

    void head_tooLargeIsRefused()
    {
        ServerFixture fixture(withLimits({.maxHeaderBytes = 1000}));
        const auto answer = fixture.ask("GET", "/api/v1/show/1", {{"X-Long", QByteArray(2000, 'x')}});
        QCOMPARE(answer.status, 431);
        QCOMPARE(fixture.ask("GET", "/api/v1/show/1", {{"X-Long", QByteArray(500, 'x')}}).status, 200);
    }

    void expect_continueIsAnswered()
    {
        ServerFixture fixture;
        WireClient client(fixture.port);
        client.send("POST /api/v1/upload HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
        QVERIFY(waitUntil([&] { return client.received() == "HTTP/1.1 100 Continue\r\n\r\n"; }));
        QCOMPARE(client.next()->status, 100);
        client.send("12345");
        QCOMPARE(client.next()->json().value("bytes").toInt(), 5);

        client.send("POST /api/v1/echo HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 5000000\r\n\r\n");
        QCOMPARE(client.next()->status, 413);
    }

    void malformed_isRefusedAndClosed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("noise") << QByteArray("\x16\x03\x01\x02\r\n\r\n", 8) << 400;
        QTest::newRow("zero") << QByteArray("GET /\0 HTTP/1.1\r\n\r\n", 19) << 400;
        QTest::newRow("bare line feeds") << QByteArray("GET / HTTP/1.1\nHost: h\n\n") << 400;
        QTest::newRow("chunked") << QByteArray(
            "POST /api/v1/upload HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
            "0\r\n\r\nGET /api/v1/show/1 HTTP/1.1\r\nHost: h\r\n\r\n")
                                 << 411;
        QTest::newRow("two lengths") << QByteArray(
            "POST /api/v1/upload HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n"
            "Content-Length: 5\r\n\r\nGET /api/v1/show/1 HTTP/1.1\r\nHost: h\r\n\r\n")
                                     << 400;
    }

    void malformed_isRefusedAndClosed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        ServerFixture fixture;
        WireClient client(fixture.port);
        client.send(bytes);
        const auto answer = client.next();
        QVERIFY(answer);
        QCOMPARE(answer->status, status);
        QVERIFY(client.waitForClose());
        QVERIFY2(client.received().isEmpty(), "the hidden request was answered");
    }

    void connections_areLimitedPerAddress()
    {
        ServerFixture fixture(withLimits({.maxConnectionsPerAddress = 2}));
        std::vector<std::unique_ptr<WireClient>> clients;
        for (int i = 0; i < 3; ++i)
            clients.push_back(std::make_unique<WireClient>(fixture.port));
        QVERIFY(clients[2]->waitForClose());
        clients[0]->send(requestBytes("GET", "/api/v1/show/1"));
        QCOMPARE(clients[0]->next()->status, 200);
        // A seat that is given up can be taken again.
        clients[1]->socket.abort();
        QTest::qWait(50);
        QCOMPARE(fixture.ask("GET", "/api/v1/show/1").status, 200);
    }

    void connections_areLimitedInAll()
    {
        ServerFixture fixture(withLimits({.maxConnections = 1}));
        WireClient first(fixture.port);
        first.send(requestBytes("GET", "/api/v1/show/1"));
        QVERIFY(first.next());
        WireClient second(fixture.port);
        QVERIFY(second.waitForClose());
    }
};

QTEST_GUILESS_MAIN(HttpLimitsTest)
#include "http_limits_test.moc"
