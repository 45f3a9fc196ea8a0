// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/log/log.h"
#include "server/core/sentry/sentry_limits.h"
#include "server/core/sentry/sentry_reporter.h"
#include "server/core/sentry/sentry_scrubber.h"
#include "tests/support/await.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_random.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace freehold;
using namespace freehold::test;
using namespace Qt::StringLiterals;

namespace {

/// Takes envelopes and answers each with what a test wants.
struct Receiver {
    Receiver()
    {
        (void)server.listen(QHostAddress::LocalHost);
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
            auto *socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(socket); });
        });
    }
    void read(QTcpSocket *socket)
    {
        buffer += socket->readAll();
        const auto end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = buffer.left(end).toLower();
        const auto at = head.indexOf("content-length: ");
        const auto length = head.mid(at + 16).split('\r').first().toInt();
        if (buffer.size() < end + 4 + length)
            return;
        heads.append(buffer.left(end));
        envelopes.append(buffer.mid(end + 4, length).split('\n'));
        buffer.clear();
        socket->write("HTTP/1.1 " + answer + "\r\nContent-Length: 2\r\n\r\n{}");
    }
    [[nodiscard]] SentryDsn dsn() const
    {
        return SentryDsn::parse("http://abc123@127.0.0.1:" + QByteArray::number(server.serverPort()) + "/42").value();
    }
    [[nodiscard]] QJsonObject payload(qsizetype index) const
    {
        return QJsonDocument::fromJson(envelopes.at(index).value(2)).object();
    }
    QTcpServer server;
    QByteArray buffer;
    QByteArray answer = "200 OK";
    QList<QByteArray> heads;
    QList<QByteArrayList> envelopes;
};

struct SentryFixture {
    SentryFixture() = default;
    ~SentryFixture() { await(reporter.flush(/*timeoutMs=*/2000)); } // an answer may still be on its way
    Q_DISABLE_COPY_MOVE(SentryFixture)
    Receiver receiver;
    HttpClient http;
    FakeClock clock;
    FakeRandom random;
    SentryReporter reporter{
        {.dsn = receiver.dsn(), .environment = u"test"_s, .release = u"freehold@1.2.3"_s}, http, clock, random};
};

} // namespace

class SentryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scrubber_takesOutWhatIsSomebodys_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("gone");
        const auto row = [](const char *name, const char *text, const char *gone) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(gone);
        };
        row("mail address", "no mail to jane.doe+x@example.org today", "jane");
        row("duplicate key", "duplicate key: Key (name)=(Jane Doe) already exists", "Jane");
        row("bad input", "invalid input syntax for type bigint: \"Jane Doe\"", "Jane");
        row("bearer", "sent Authorization: Bearer SG.abcDEF", "SG.abc");
        row("assignment", "cookie=freehold; token: hunter2", "hunter2");
        row("jwt", "got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-def", "eyJ");
        row("user info", "cannot open postgres://freehold:pass@db/x", "pass");
        row("query", "GET https://api.example/x?access_token=geheim failed", "geheim");
        row("private key", "key 0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318", "4c0883");
        row("wallet", "wallet 0x52908400098527886E0F7030069857D2E4169EE7 is frozen", "52908400");
        row("user", "user usr_01hzxk3v9q8r7t6s5w4x3y2z1a", "01hzxk");
        row("card", "card 4242 4242 4242 4242 declined", "4242");
        row("iban", "paid to DE89 3704 0044 0532 0130 00 yesterday", "3704");
        row("ipv4", "from 203.0.113.7 port 80", "203.0");
        row("ipv6", "from 2001:db8:0:1::7 too", "2001:db8");
        row("token", "session c29tZS1vcGFxdWUtc2Vzc2lvbi10b2tlbi1vZi0zMg ended", "c29tZS1vcGFx");
        row("pem", "-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----", "MIIEvQ");
    }
    void scrubber_takesOutWhatIsSomebodys()
    {
        QFETCH(QString, text);
        QFETCH(QString, gone);
        QVERIFY2(!sentry::scrubbed(text).contains(gone), qPrintable(sentry::scrubbed(text)));
    }

    void scrubber_leavesWhatExplains()
    {
        for (const QString &text : {u"internal/database: relation \"jobs\" does not exist [42P01]"_s,
                                    u"provider_failed/timeout: no answer in 10000 ms"_s,
                                    u"prop_01hzxk3v9q8r7t6s5w4x3y2z1a is TOKENIZING at 12:30:45"_s})
            QCOMPARE(sentry::scrubbed(text), text);
        QCOMPARE(sentry::scrubbed(QString(5000, u'a')).size(), qsizetype{7}); // "[token]"
    }

    void scrubber_knowsOnlyHarmlessFields()
    {
        const QJsonObject safe = sentry::scrubbed(QJsonObject{{u"queue"_s, u"mail"_s},
                                                              {u"email"_s, u"jane"_s},
                                                              {u"body"_s, QJsonObject{{u"a"_s, 1}}},
                                                              {u"detail"_s, QJsonArray{u"jane"_s}},
                                                              {u"anything_new"_s, 5}});
        QCOMPARE(safe.value(u"queue"_s).toString(), u"mail"_s);
        for (const QString &field : {u"email"_s, u"body"_s, u"detail"_s, u"anything_new"_s})
            QCOMPARE(safe.value(field).toString(), u"[removed]"_s);
    }

    void dsn_isReadStrictly()
    {
        const auto dsn = SentryDsn::parse("https://abc@o1.ingest.sentry.io/prefix/42");
        QVERIFY(dsn.has_value());
        QCOMPARE(dsn->publicKey, "abc");
        QCOMPARE(dsn->envelopeUrl.toString(), u"https://o1.ingest.sentry.io/prefix/api/42/envelope/"_s);
        for (const char *wrong :
             {"", "https://o1.ingest.sentry.io/42", "https://abc@host/", "https://abc@host/x", "ftp://abc@host/42"})
            QVERIFY2(!SentryDsn::parse(wrong), wrong);
    }

    void limits_areThoseForErrors()
    {
        using sentry::quietSeconds;
        QCOMPARE(quietSeconds(200, {}, {}), std::nullopt);
        QCOMPARE(quietSeconds(429, {}, {}), 60);
        QCOMPARE(quietSeconds(429, {}, "7"), 7);
        QCOMPARE(quietSeconds(200, "30:transaction:organization", {}), std::nullopt);
        QCOMPARE(quietSeconds(200, "30:transaction:key, 50:default;error:organization:quota", "7"), 50);
        QCOMPARE(quietSeconds(429, "2700::organization", {}), 2700);
        QCOMPARE(quietSeconds(429, "nonsense", {}), std::nullopt);
        QCOMPARE(quietSeconds(429, {}, "999999999"), 24 * 3600);
    }

    void error_becomesAnEvent()
    {
        SentryFixture f;
        log::setLevel(log::Level::Error);
        log::error("job_failed", {{u"queue"_s, u"mail"_s}, {u"error"_s, u"jane@example.org is unknown"_s}});
        QVERIFY(waitUntil([&] { return f.receiver.envelopes.size() == 1; }));
        QVERIFY(f.receiver.heads.at(0).startsWith("POST /api/42/envelope/ "));
        QVERIFY(f.receiver.heads.at(0).contains("sentry_key=abc123"));
        const auto lines = f.receiver.envelopes.at(0);
        const QJsonObject item = QJsonDocument::fromJson(lines.value(1)).object();
        QCOMPARE(item.value(u"type"_s).toString(), u"event"_s);
        QCOMPARE(item.value(u"length"_s).toInt(), lines.value(2).size());
        const QJsonObject event = f.receiver.payload(0);
        QCOMPARE(event.value(u"event_id"_s), QJsonDocument::fromJson(lines.value(0)).object().value(u"event_id"_s));
        QCOMPARE(event.value(u"environment"_s).toString(), u"test"_s);
        QCOMPARE(event.value(u"release"_s).toString(), u"freehold@1.2.3"_s);
        QCOMPARE(event.value(u"tags"_s).toObject().value(u"queue"_s).toString(), u"mail"_s);
        QVERIFY(!lines.join().contains("jane"));
        QVERIFY(lines.join().contains("[email] is unknown"));
    }

    void burst_isSentOnceAndCounted()
    {
        SentryFixture f;
        for (int i = 0; i < 50; ++i)
            f.reporter.report("job_failed", {{u"queue"_s, u"mail"_s}, {u"job"_s, i}});
        f.reporter.report("job_failed", {{u"queue"_s, u"other"_s}});
        QVERIFY(waitUntil([&] { return f.receiver.envelopes.size() == 2; }));
        f.clock.advanceMs(SentryReporter::kSameErrorEveryMs);
        f.reporter.report("job_failed", {{u"queue"_s, u"mail"_s}});
        QVERIFY(waitUntil([&] { return f.receiver.envelopes.size() == 3; }));
        QCOMPARE(f.receiver.payload(2).value(u"extra"_s).toObject().value(u"held_back_before"_s).toInt(), 49);
    }

    void rateLimit_isKept()
    {
        SentryFixture f;
        f.receiver.answer = "429 Too Many Requests\r\nX-Sentry-Rate-Limits: 10:error:key";
        f.reporter.report("first", {});
        QVERIFY(waitUntil([&] { return f.receiver.envelopes.size() == 1; }));
        await(f.reporter.flush(1000));
        f.reporter.report("second", {});
        QTest::qWait(200);
        QCOMPARE(f.receiver.envelopes.size(), 1);
        f.receiver.answer = "200 OK";
        f.clock.advanceMs(10'000);
        f.reporter.report("third", {});
        QVERIFY(waitUntil([&] { return f.receiver.envelopes.size() == 2; }));
        QCOMPARE(f.receiver.payload(1).value(u"tags"_s).toObject().value(u"event"_s).toString(), u"third"_s);
    }

    void unreachable_isDroppedWithoutAWord()
    {
        SentryFixture f;
        f.receiver.server.close();
        for (int i = 0; i < 1000; ++i)
            f.reporter.report("event_" + QByteArray::number(i), {}); // no room for all of them, and nobody waits
        await(f.reporter.flush(5000));
        QCOMPARE(f.receiver.envelopes.size(), 0);
    }
};

QTEST_GUILESS_MAIN(SentryTest)
#include "sentry_test.moc"
