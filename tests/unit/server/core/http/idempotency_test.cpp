// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/idempotency.h"
#include "tests/unit/server/core/http/http_fixture.h"

#include <QtTest>

using namespace freehold;
using namespace freehold::test;

/// A repeated POST has one effect and one answer, on both databases.
class IdempotencyTest : public QObject {
    Q_OBJECT

    static WireAnswer order(ServerFixture &fixture, const QByteArray &key, const QByteArray &body = "1")
    {
        return fixture.ask("POST", "/api/v1/orders", investorHeaders({{"Idempotency-Key", key}}), body);
    }

    /// What order() sends, as the handler's side sees it.
    static Request orderRequest()
    {
        Request::Data data;
        data.method = "POST";
        data.path = QStringLiteral("/api/v1/orders");
        data.headers = {{"idempotency-key", "key"}};
        data.body = "1";
        data.actor.id = FakeAuthenticator::investor();
        return Request(std::move(data));
    }

    static Task<> makeAndDie(ServerFixture &fixture)
    {
        Idempotency dying(*fixture.database, fixture.clock, fixture.random, fixture.sealing);
        const auto claim = co_await dying.claim(orderRequest());
        co_await fixture.database->write(Idempotency::effectOf(claim), [](Sql &) { });
    }

private Q_SLOTS:
    void sameKey_isAnsweredFromStore_data() { TestDatabase::addDialectRows(); }
    void sameKey_isAnsweredFromStore()
    {
        QFETCH(Dialect, dialect);
        ServerFixture fixture({}, dialect);
        const auto first = order(fixture, "key-1");
        QCOMPARE(first.status, 201);
        QVERIFY(!first.headers.contains("idempotency-replayed"));
        QCOMPARE(first.headers.value("set-cookie"), QByteArray("secret=1"));

        const auto again = order(fixture, "key-1");
        QCOMPARE(again.status, 201);
        QCOMPARE(again.body, first.body);
        QCOMPARE(again.headers.value("content-type"), first.headers.value("content-type"));
        QCOMPARE(again.headers.value("location"), QByteArray("/there"));
        QCOMPARE(again.headers.value("idempotency-replayed"), QByteArray("true"));
        QVERIFY(!again.headers.contains("set-cookie"));
        QVERIFY(again.headers.value("x-request-id") != first.headers.value("x-request-id"));
        QCOMPARE(fixture.routes.calls, 1);
        QCOMPARE(order(fixture, "key-2").json().value("calls").toInt(), 2);
    }

    void sameKey_otherRequestIsRefused()
    {
        ServerFixture fixture;
        order(fixture, "key");
        QCOMPARE(order(fixture, "key", "2").reason(), QStringLiteral("idempotency_key_reused"));
        QCOMPARE(fixture.ask("POST", "/api/v1/webhook", investorHeaders({{"Idempotency-Key", "key"}}), "1").status,
                 409);
        QCOMPARE(fixture.routes.calls, 1);
    }

    void sameKey_ofAnotherCallerIsAnother()
    {
        ServerFixture fixture;
        order(fixture, "key");
        const Headers admin{
            {"Cookie", "freehold_session=admin-token"}, {"X-CSRF-Token", "admin-csrf"}, {"Idempotency-Key", "key"}};
        QCOMPARE(fixture.ask("POST", "/api/v1/orders", admin, "1").json().value("calls").toInt(), 2);
        const Headers anonymous{{"Idempotency-Key", "key"}};
        QCOMPARE(fixture.ask("POST", "/api/v1/count", anonymous, "1").json().value("calls").toInt(), 3);
        QCOMPARE(fixture.ask("POST", "/api/v1/count", anonymous, "1").json().value("calls").toInt(), 3);
    }

    void sameKey_whileTheFirstRuns()
    {
        ServerFixture fixture;
        WireClient client(fixture.port);
        client.send(requestBytes("POST", "/api/v1/slow-orders", {{"Idempotency-Key", "key"}}, "1"));
        QVERIFY(waitUntil([&] { return fixture.routes.calls == 1; }));
        const Headers key{{"Idempotency-Key", "key"}};
        QCOMPARE(fixture.ask("POST", "/api/v1/slow-orders", key, "1").reason(),
                 QStringLiteral("idempotency_in_progress"));
        QCOMPARE(fixture.ask("POST", "/api/v1/slow-orders", key, "2").reason(),
                 QStringLiteral("idempotency_key_reused"));
        // However long it takes: this process knows that it still runs.
        fixture.clock.advanceMs(120'000);
        QCOMPARE(fixture.ask("POST", "/api/v1/slow-orders", key, "1").reason(),
                 QStringLiteral("idempotency_in_progress"));
        fixture.routes.release();
        QCOMPARE(client.next()->status, 200);
        QCOMPARE(fixture.ask("POST", "/api/v1/slow-orders", key, "1").headers.value("idempotency-replayed"),
                 QByteArray("true"));
        QCOMPARE(fixture.routes.calls, 1);
    }

    void sameKey_withABodyThatTakesTimeToHash()
    {
        ServerFixture fixture;
        const QByteArray body(2 * 1024 * 1024, 'x');
        const auto upload = [&](const QByteArray &content) {
            return fixture.ask("POST", "/api/v1/upload", {{"Idempotency-Key", "key"}}, content);
        };
        WireClient first(fixture.port);
        WireClient second(fixture.port);
        for (WireClient *client : {&first, &second})
            client->send(requestBytes("POST", "/api/v1/upload", {{"Idempotency-Key", "key"}}, body));
        const auto isOnlyOneNew = [](const WireAnswer &a, const WireAnswer &b) {
            const auto isRepeat = [](const WireAnswer &answer) {
                return answer.status == 409 || answer.headers.contains("idempotency-replayed");
            };
            return isRepeat(a) != isRepeat(b);
        };
        const auto ofFirst = first.next();
        const auto ofSecond = second.next();
        QVERIFY(ofFirst && ofSecond);
        QVERIFY(isOnlyOneNew(*ofFirst, *ofSecond));
        QCOMPARE(upload(body).headers.value("idempotency-replayed"), QByteArray("true"));
        QCOMPARE(upload(body + 'y').reason(), QStringLiteral("idempotency_key_reused"));
    }

    void key_isIgnoredWhereTheBodyHoldsAPassword()
    {
        ServerFixture fixture;
        for (int call = 1; call <= 2; ++call) {
            const auto answer = fixture.ask("POST", "/api/v1/log-in", {{"Idempotency-Key", "key"}}, "password");
            QCOMPARE(answer.json().value("calls").toInt(), call);
            QVERIFY(!answer.headers.contains("idempotency-replayed"));
        }
        bool isKept = false;
        await(fixture.database->read([&isKept](Sql &sql) {
            sql.forEach(QStringLiteral("SELECT fingerprint FROM idempotency_keys"), {},
                        [&isKept](const Row &) { isKept = true; });
        }));
        QVERIFY(!isKept);
    }

    void disconnectedClient_findsItsAnswer()
    {
        ServerFixture fixture;
        {
            WireClient client(fixture.port);
            client.send(requestBytes("POST", "/api/v1/slow-orders", {{"Idempotency-Key", "key"}}, "1"));
            QVERIFY(waitUntil([&] { return fixture.routes.calls == 1; }));
            client.socket.abort();
        }
        fixture.routes.release();
        QVERIFY(waitUntil([&] { return fixture.routes.finished == 1; }));
        WireAnswer answer;
        QVERIFY(waitUntil([&] {
            answer = fixture.ask("POST", "/api/v1/slow-orders", {{"Idempotency-Key", "key"}}, "1");
            return answer.status == 200;
        }));
        QCOMPARE(answer.headers.value("idempotency-replayed"), QByteArray("true"));
        QCOMPARE(fixture.routes.calls, 1);
    }

    void deadProcess_isTakenOverAfterTenSeconds_data() { TestDatabase::addDialectRows(); }
    void deadProcess_isTakenOverAfterTenSeconds()
    {
        QFETCH(Dialect, dialect);
        ServerFixture fixture({}, dialect);
        order(fixture, "key");
        // As a process leaves it that dies inside the handler.
        await(fixture.database->write([](Sql &sql) {
            sql.exec(QStringLiteral("UPDATE idempotency_keys SET state = 'running', attempt = 'dead', body = NULL"));
        }));
        QCOMPARE(order(fixture, "key").reason(), QStringLiteral("idempotency_in_progress"));
        fixture.clock.advanceMs(9'999);
        QCOMPARE(order(fixture, "key").status, 409);
        fixture.clock.advanceMs(1);
        QCOMPARE(order(fixture, "key").json().value("calls").toInt(), 2);
        QCOMPARE(order(fixture, "key").headers.value("idempotency-replayed"), QByteArray("true"));
    }

    /// A process that dies between the commit of the effect and the storing of the answer.
    void deadProcess_withAnEffectIsNotRepeated_data() { TestDatabase::addDialectRows(); }
    void deadProcess_withAnEffectIsNotRepeated()
    {
        QFETCH(Dialect, dialect);
        ServerFixture fixture({}, dialect);
        await(makeAndDie(fixture));
        QCOMPARE(order(fixture, "key").reason(), QStringLiteral("idempotency_in_progress"));
        fixture.clock.advanceMs(10'000);
        QCOMPARE(order(fixture, "key").reason(), QStringLiteral("idempotency_answer_lost"));
        QCOMPARE(order(fixture, "key", "2").reason(), QStringLiteral("idempotency_key_reused"));
        QCOMPARE(fixture.routes.calls, 0);
    }

    /// The connection broke while the effect was being committed: nobody knows, so it must not happen again.
    void effect_whoseOutcomeIsUnknown_isNeverRepeated_data() { TestDatabase::addDialectRows(); }
    void effect_whoseOutcomeIsUnknown_isNeverRepeated()
    {
        QFETCH(Dialect, dialect);
        ServerFixture fixture({}, dialect);
        Idempotency here(*fixture.database, fixture.clock, fixture.random, fixture.sealing);
        const auto claim = await(here.claim(orderRequest()));
        await(fixture.database->write(Idempotency::effectOf(claim), [](Sql &) { }));
        Response unavailable;
        unavailable.status = 503;
        await(here.settle(claim, unavailable));
        fixture.clock.advanceMs(10'000);
        QCOMPARE(order(fixture, "key").reason(), QStringLiteral("idempotency_answer_lost"));
        QCOMPARE(fixture.routes.calls, 0);
    }

    /// A process that was only slow: what it still tries to do after another took over does not happen.
    void effect_ofAnAttemptTakenOverIsRefused_data() { TestDatabase::addDialectRows(); }
    void effect_ofAnAttemptTakenOverIsRefused()
    {
        QFETCH(Dialect, dialect);
        ServerFixture fixture({}, dialect);
        Idempotency slow(*fixture.database, fixture.clock, fixture.random, fixture.sealing);
        const auto late = await(slow.claim(orderRequest()));
        fixture.clock.advanceMs(10'000);
        QCOMPARE(order(fixture, "key").status, 201);
        int worked = 0;
        QVERIFY_THROWS_EXCEPTION(
            Error, await(fixture.database->write(Idempotency::effectOf(late), [&worked](Sql &) { ++worked; })));
        QCOMPARE(worked, 0);
    }

    void answer_ofOurFailureIsNotStored()
    {
        ServerFixture fixture;
        fixture.routes.nextStatus = 503;
        QCOMPARE(order(fixture, "key").status, 503);
        fixture.routes.nextStatus = 422;
        QCOMPARE(order(fixture, "key").json().value("calls").toInt(), 2);
        fixture.routes.nextStatus = 201;
        // A refusal by a rule is an answer like any other.
        const auto replayed = order(fixture, "key");
        QCOMPARE(replayed.status, 422);
        QCOMPARE(replayed.json().value("calls").toInt(), 2);
    }

    /// The API says to come again with the same request, and so with the same key.
    void answer_ofTooManyAttemptsIsNotStored()
    {
        ServerFixture fixture;
        fixture.routes.nextStatus = 429;
        QCOMPARE(order(fixture, "key").status, 429);
        fixture.routes.nextStatus = 201;
        const auto again = order(fixture, "key");
        QCOMPARE(again.status, 201);
        QCOMPARE(again.json().value("calls").toInt(), 2);
        QCOMPARE(order(fixture, "key").headers.value("idempotency-replayed"), QByteArray("true"));
    }

    void answer_expiresAfterADay()
    {
        ServerFixture fixture;
        order(fixture, "key");
        fixture.clock.advanceMs(24LL * 3600 * 1000 - 1);
        QCOMPARE(order(fixture, "key").json().value("calls").toInt(), 1);
        fixture.clock.advanceMs(1);
        QCOMPARE(order(fixture, "key").json().value("calls").toInt(), 2);
    }

    void key_isPrintableAndShort()
    {
        ServerFixture fixture;
        for (const QByteArray &bad : {QByteArray(""), QByteArray("a b"), QByteArray("k\xc3\xa9"), QByteArray(129, 'k')})
            QCOMPARE(order(fixture, bad).reason(), QStringLiteral("idempotency_key_malformed"));
        QCOMPARE(order(fixture, QByteArray(128, 'k')).status, 201);
        QCOMPARE(fixture.routes.calls, 1);
    }

    void key_countsAfterTheOtherChecks()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.ask("POST", "/api/v1/orders", {{"Idempotency-Key", "key"}}, "1").status, 401);
        QCOMPARE(order(fixture, "key").status, 201);
    }
};

QTEST_GUILESS_MAIN(IdempotencyTest)
#include "idempotency_test.moc"
