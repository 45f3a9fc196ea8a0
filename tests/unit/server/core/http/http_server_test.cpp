// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/random.h"
#include "tests/unit/server/core/http/http_fixture.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QtTest>

using namespace freehold;
using namespace freehold::test;

/// Each check before a handler, in its order, with its one refusal.
class HttpServerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answer_carriesTheHeadersEveryAnswerHas()
    {
        ServerFixture fixture;
        const auto answer = fixture.ask("GET", "/api/v1/show/a%20b?q=x+y%2B");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().value("id").toString(), QStringLiteral("a b"));
        QCOMPARE(answer.json().value("q").toString(), QStringLiteral("x y+"));
        QVERIFY(isUlid(QString::fromLatin1(answer.headers.value("x-request-id"))));
        QCOMPARE(answer.headers.value("x-content-type-options"), QByteArray("nosniff"));
        QCOMPARE(answer.headers.value("referrer-policy"), QByteArray("no-referrer"));
        QCOMPARE(answer.headers.value("cache-control"), QByteArray("no-store"));
        QVERIFY(answer.headers.value("content-security-policy").startsWith("default-src 'none'"));
        QVERIFY(!answer.headers.contains("server"));
    }

    void route_healthIsAtTheRoot()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.ask("GET", "/health/live").status, 200);
        QCOMPARE(fixture.ask("GET", "/api/v1/health/live").status, 404);
    }

    void route_unknownPathAndUnknownMethod()
    {
        ServerFixture fixture;
        const auto missing = fixture.ask("GET", "/api/v1/nothing");
        QCOMPARE(missing.status, 404);
        QCOMPARE(missing.headers.value("content-type"), QByteArray("application/problem+json"));
        QCOMPARE(missing.json().value("request_id").toString().toLatin1(), missing.headers.value("x-request-id"));

        const auto wrong = fixture.ask("DELETE", "/api/v1/show/1");
        QCOMPARE(wrong.status, 405);
        QCOMPARE(wrong.json().value("status").toInt(), 405);
        QCOMPARE(wrong.headers.value("allow"), QByteArray("GET, HEAD, OPTIONS"));
        QCOMPARE(fixture.ask("BREW", "/api/v1/show/1").status, 405);

        const auto options = fixture.ask("OPTIONS", "/api/v1/echo");
        QCOMPARE(options.status, 204);
        QCOMPARE(options.headers.value("allow"), QByteArray("POST, OPTIONS"));
    }

    void head_isGetWithoutABody()
    {
        ServerFixture fixture;
        WireClient client(fixture.port);
        client.send(requestBytes("HEAD", "/api/v1/show/1"));
        QVERIFY(waitUntil([&] { return client.received().endsWith("\r\n\r\n"); }));
        QVERIFY(client.received().startsWith("HTTP/1.1 200"));
        QVERIFY(client.received().contains("Content-Length: "));
    }

    void permission_needsASessionThenARole()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.ask("GET", "/api/v1/mine").reason(), QStringLiteral("no_session"));
        QCOMPARE(fixture.ask("GET", "/api/v1/mine", {{"Cookie", "freehold_session=stolen"}}).status, 401);
        const Headers investor{{"Cookie", "other=1; freehold_session=investor-token"}};
        QCOMPARE(fixture.ask("GET", "/api/v1/mine", investor).json().value("user").toString(),
                 FakeAuthenticator::investor().text());
        const auto forbidden = fixture.ask("GET", "/api/v1/operations", investor);
        QCOMPARE(forbidden.status, 403);
        QCOMPARE(forbidden.reason(), QStringLiteral("missing_permission"));
        QCOMPARE(fixture.ask("GET", "/api/v1/operations", {{"Cookie", "freehold_session=admin-token"}}).status, 200);
    }

    void permission_publicRouteKnowsWhoAsks()
    {
        ServerFixture fixture;
        const auto answer = fixture.ask("GET", "/api/v1/show/1", {{"Cookie", "freehold_session=investor-token"}});
        QCOMPARE(answer.json().value("user").toString(), FakeAuthenticator::investor().text());
    }

    void permission_failureOfTheAuthenticatorIsNoAccess()
    {
        ServerFixture fixture;
        fixture.authenticator.fails = true;
        QCOMPARE(fixture.ask("GET", "/api/v1/mine", {{"Cookie", "freehold_session=investor-token"}}).status, 503);
    }

    void csrf_isRequiredWithASession()
    {
        ServerFixture fixture;
        const Headers session{{"Cookie", "freehold_session=investor-token"}};
        QCOMPARE(fixture.ask("POST", "/api/v1/orders", session).reason(), QStringLiteral("csrf_token_invalid"));
        for (const char *wrong : {"", "investor-csr", "investor-csrF", "admin-csrf", "investor-csrf2"})
            QCOMPARE(fixture.ask("POST", "/api/v1/orders", session + Headers{{"X-CSRF-Token", wrong}}).status, 403);
        QCOMPARE(fixture.routes.calls, 0);
        QCOMPARE(fixture.ask("POST", "/api/v1/orders", investorHeaders()).status, 201);
        // A public route too, once there is a session to abuse.
        QCOMPARE(fixture.ask("POST", "/api/v1/count", session).status, 403);
        QCOMPARE(fixture.ask("POST", "/api/v1/count").status, 201);
        QCOMPARE(fixture.ask("POST", "/api/v1/sign-in", session).status, 201);
        QCOMPARE(fixture.ask("POST", "/api/v1/webhook", session).status, 201);
    }

    void origin_isCheckedOnUnsafeRequests()
    {
        HttpServerConfig config;
        config.allowedOrigins = QStringList{QStringLiteral("https://app.example")};
        ServerFixture fixture(config);
        for (const char *foreign : {"https://evil.example", "null", "https://app.example.evil", "http://app.example"})
            QCOMPARE(fixture.ask("POST", "/api/v1/orders", investorHeaders({{"Origin", foreign}})).reason(),
                     QStringLiteral("origin_not_allowed"));
        // Signing somebody in to the attacker's account needs no session.
        QCOMPARE(fixture.ask("POST", "/api/v1/count", {{"Origin", "https://evil.example"}}).status, 403);
        QCOMPARE(fixture.ask("POST", "/api/v1/sign-in", {{"Origin", "https://evil.example"}}).status, 403);
        QCOMPARE(fixture.ask("POST", "/api/v1/sign-in", {{"Origin", "https://app.example"}}).status, 201);
        QCOMPARE(fixture.ask("POST", "/api/v1/orders", investorHeaders({{"Origin", "https://app.example"}})).status,
                 201);
        QCOMPARE(fixture.ask("POST", "/api/v1/orders", investorHeaders()).status, 201);
        QCOMPARE(fixture.ask("GET", "/api/v1/show/1", {{"Origin", "https://evil.example"}}).status, 200);
        QCOMPARE(fixture.ask("POST", "/api/v1/webhook", {{"Origin", "https://evil.example"}}).status, 201);
    }

    void rate_perAddressComesFirstAndRefills()
    {
        HttpServerConfig config;
        config.limits.requestsPerMinutePerAddress = 2;
        ServerFixture fixture(config);
        QCOMPARE(fixture.ask("GET", "/api/v1/show/1").status, 200);
        QCOMPARE(fixture.ask("GET", "/api/v1/nothing").status, 404);
        const auto refused = fixture.ask("GET", "/api/v1/nothing");
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.headers.value("retry-after"), QByteArray("30"));
        fixture.clock.advanceMs(30'000);
        QCOMPARE(fixture.ask("GET", "/api/v1/show/1").status, 200);
        QCOMPARE(fixture.ask("GET", "/api/v1/show/1").status, 429);
    }

    void rate_perAccountCountsUnsafeRequests()
    {
        HttpServerConfig config;
        config.limits.unsafeRequestsPerMinutePerAccount = 1;
        ServerFixture fixture(config);
        QCOMPARE(fixture.ask("POST", "/api/v1/orders", investorHeaders()).status, 201);
        QCOMPARE(fixture.ask("POST", "/api/v1/orders", investorHeaders()).status, 429);
        QCOMPARE(fixture.ask("GET", "/api/v1/mine", investorHeaders()).status, 200);
        const Headers admin{{"Cookie", "freehold_session=admin-token"}, {"X-CSRF-Token", "admin-csrf"}};
        QCOMPARE(fixture.ask("POST", "/api/v1/orders", admin).status, 201);
    }

    void rate_trustsOnlyTheProxysOwnEntry()
    {
        HttpServerConfig config;
        config.trustForwardedFor = true;
        ServerFixture fixture(config);
        const auto answer = fixture.ask("GET", "/api/v1/show/1", {{"X-Forwarded-For", "1.1.1.1, 2.2.2.2"}});
        QCOMPARE(answer.json().value("address").toString(), QStringLiteral("2.2.2.2"));
        QCOMPARE(ServerFixture()
                     .ask("GET", "/api/v1/show/1", {{"X-Forwarded-For", "2.2.2.2"}})
                     .json()
                     .value("address")
                     .toString(),
                 QStringLiteral("127.0.0.1"));
    }

    void error_ofARuleIsAProblem()
    {
        ServerFixture fixture;
        const auto answer = fixture.ask("GET", "/api/v1/refuse");
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.reason(), QStringLiteral("too_few_shares"));
        QCOMPARE(answer.json().value("code").toString(), QStringLiteral("rule_refused"));
        QCOMPARE(answer.json().value("params").toObject().value("held").toString(), QStringLiteral("3"));
        QVERIFY(!answer.body.contains("internal detail"));
    }

    void error_unknownExceptionsLeakNothing()
    {
        ServerFixture fixture;
        for (const char *path : {"/api/v1/explode", "/api/v1/explode-differently"}) {
            const auto answer = fixture.ask("GET", path);
            QCOMPARE(answer.status, 500);
            QCOMPARE(answer.reason(), QStringLiteral("internal"));
            QVERIFY(!answer.body.contains("hunter2"));
        }
        QCOMPARE(fixture.ask("GET", "/api/v1/show/1").status, 200);
    }

    void client_ofQtKeepsItsConnection()
    {
        ServerFixture fixture;
        QNetworkAccessManager network;
        for (int i = 0; i < 20; ++i) {
            QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1/api/v1/echo").arg(fixture.port)));
            request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
            const std::unique_ptr<QNetworkReply> reply(network.post(request, R"({"n":1})"));
            QVERIFY(waitUntil([&] { return reply->isFinished(); }));
            QCOMPARE(reply->readAll(), QByteArray(R"({"n":1})"));
        }
    }

    void listen_onATakenPortFails()
    {
        ServerFixture fixture;
        HttpServerConfig config;
        config.port = fixture.port;
        HttpServer second(config, fixture.router, fixture.authenticator, *fixture.database, fixture.clock,
                          fixture.random, fixture.sealing);
        QVERIFY_THROWS_EXCEPTION(Error, second.listen());
    }

    void close_waitsForWhatIsInProgress()
    {
        ServerFixture fixture;
        WireClient busy(fixture.port);
        WireClient idle(fixture.port);
        busy.send(requestBytes("GET", "/api/v1/wait"));
        QVERIFY(waitUntil([&] { return fixture.routes.calls == 1; }));
        bool closed = false;
        auto closing = [](HttpServer *server, bool *done) -> Task<> {
            co_await server->close();
            *done = true;
        };
        detach(closing(fixture.server.get(), &closed), "close");
        QVERIFY(idle.waitForClose());
        QVERIFY(!closed);
        fixture.routes.release();
        const auto answer = busy.next();
        QVERIFY(answer && answer->status == 200);
        QCOMPARE(answer->headers.value("connection"), QByteArray("close"));
        QVERIFY(waitUntil([&] { return closed; }));
    }
};

QTEST_GUILESS_MAIN(HttpServerTest)
#include "http_server_test.moc"
