// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a streamed body goes through in pieces at the reader's pace and the client's, with every check before it, and a
// streamed answer likewise; neither is ever held in memory.
#include "tests/unit/server/core/http/http_stream_fixture.h"

#include <QtTest>

using namespace freehold;
using namespace freehold::test;

namespace {

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

class HttpStreamsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void upload_arrivesWholeInSmallPieces()
    {
        StreamFixture f;
        const QByteArray body = pattern(0, 3 * kMegabyte + 17);
        const WireAnswer answer = f.upload(body);
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.json().value(u"sha256").toString(), sha256(body));
        QCOMPARE(answer.headers.value("connection"), QByteArray("close"));
        QVERIFY(f.routes.largest <= BodyStream::kPieceBytes);
    }

    void upload_withItsHeadInPiecesArrivesWhole()
    {
        StreamFixture f;
        const QByteArray body = pattern(0, 100'000);
        const QByteArray bytes = "\r\n" + f.head(body.size()) + body;
        WireClient client(f.server.port);
        for (const qsizetype cut : {qsizetype(1), qsizetype(40), bytes.size() - body.size() - 2}) {
            client.send(bytes.first(cut).sliced(client.socket.property("sent").toLongLong()));
            client.socket.setProperty("sent", cut);
            static_cast<void>(waitUntil([] { return false; }, 20));
        }
        client.send(bytes.sliced(client.socket.property("sent").toLongLong()));
        QCOMPARE(client.next().value_or(WireAnswer{}).json().value(u"sha256").toString(), sha256(body));
    }

    void upload_ofNothingIsAnEmptyBody()
    {
        StreamFixture f;
        QCOMPARE(f.upload({}).json().value(u"sha256").toString(), sha256({}));
    }

    void upload_waitsWithTheClientWhileNobodyReads()
    {
        StreamFixture f;
        f.routes.isHeld = true;
        constexpr qint64 kBytes = 32 * kMegabyte;
        WireClient client(f.server.port);
        client.send(f.head(kBytes));
        client.socket.write(pattern(0, kBytes));
        QVERIFY(waitUntil([&] { return f.routes.calls == 1; }));
        static_cast<void>(waitUntil([] { return false; }, 300));
        // What the kernel's buffers on both sides hold has gone; the rest is still the client's.
        QVERIFY2(client.socket.bytesToWrite() > kBytes / 2, qPrintable(QString::number(client.socket.bytesToWrite())));
        f.routes.isHeld = false;
        QVERIFY(waitUntil([&] { return f.routes.taken == kBytes; }, 20'000));
        QCOMPARE(client.next().value_or(WireAnswer{}).status, 201);
    }

    void upload_isCheckedBeforeItsBody()
    {
        StreamFixture f;
        WireClient stranger(f.server.port);
        stranger.send(requestBytes("POST", "/api/v1/streams", {{"Content-Length", "1000000"}}));
        QCOMPARE(stranger.next().value_or(WireAnswer{}).reason(), QStringLiteral("no_session"));
        WireClient forged(f.server.port);
        forged.send(requestBytes("POST", "/api/v1/streams",
                                 {{"Cookie", "freehold_session=investor-token"}, {"Content-Length", "1000000"}}));
        QCOMPARE(forged.next().value_or(WireAnswer{}).reason(), QStringLiteral("csrf_token_invalid"));
        WireClient large(f.server.port);
        large.send(f.head(kUploadLimit + 1));
        QCOMPARE(large.next().value_or(WireAnswer{}).reason(), QStringLiteral("body_too_large"));
        QCOMPARE(f.routes.calls, 0);
    }

    void upload_thatIsRefusedEndsEarly()
    {
        StreamFixture f;
        WireClient client(f.server.port);
        client.send(f.head(kUploadLimit, {}, "/api/v1/ignored-streams") + pattern(0, 100));
        const WireAnswer answer = client.next().value_or(WireAnswer{});
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.reason(), QStringLiteral("no_room"));
        QVERIFY(client.waitForClose());
    }

    void upload_asksForItsBodyOnlyWhenItIsWanted()
    {
        StreamFixture f;
        WireClient client(f.server.port);
        client.send(f.head(5, {{"Expect", "100-continue"}}));
        QVERIFY(waitUntil([&] { return client.received().startsWith("HTTP/1.1 100 Continue\r\n\r\n"); }));
        WireClient refused(f.server.port);
        refused.send(f.head(5, {{"Expect", "100-continue"}}, "/api/v1/ignored-streams"));
        QCOMPARE(refused.next().value_or(WireAnswer{}).status, 422);
    }

    void upload_thatIsSlowButMovesIsTaken()
    {
        StreamFixture f(impatient());
        const QByteArray body = pattern(0, 160 * 1024);
        WireClient client(f.server.port);
        client.send(f.head(body.size()));
        for (qsizetype sent = 0; sent < body.size(); sent += 32 * 1024) { // takes much longer than the timeout
            static_cast<void>(waitUntil([] { return false; }, 150));
            client.send(body.sliced(sent, 32 * 1024));
        }
        QCOMPARE(client.next().value_or(WireAnswer{}).status, 201);
    }

    void upload_thatOnlyDripsIsGivenUp()
    {
        StreamFixture f(impatient());
        WireClient client(f.server.port);
        client.send(f.head(1000));
        for (int i = 0; i < 8 && client.socket.state() == QAbstractSocket::ConnectedState; ++i) {
            client.send("x");
            static_cast<void>(waitUntil([] { return false; }, 100));
        }
        const WireAnswer answer = client.next().value_or(WireAnswer{});
        QCOMPARE(answer.status, 408);
        QCOMPARE(answer.reason(), QStringLiteral("request_timeout"));
    }

    void upload_isRepeatedOnlyWithTheSameBody()
    {
        StreamFixture f;
        const Headers key{{"Idempotency-Key", "once"}};
        const QByteArray body = pattern(0, 200'000);
        QCOMPARE(f.upload(body, key).json().value(u"calls").toInt(), 1);
        const WireAnswer again = f.upload(body, key);
        QCOMPARE(again.headers.value("idempotency-replayed"), QByteArray("true"));
        QCOMPARE(again.json().value(u"calls").toInt(), 1);
        QCOMPARE(f.upload(pattern(1, 200'000), key).reason(), QStringLiteral("idempotency_key_reused"));
        QCOMPARE(f.upload(pattern(0, 200'001), key).reason(), QStringLiteral("idempotency_key_reused"));
        QCOMPARE(f.routes.calls, 1);
    }

    void upload_thatWasRefusedUnreadIsLookedAtAgain()
    {
        StreamFixture f;
        for (int call = 1; call <= 2; ++call) {
            WireClient client(f.server.port);
            client.send(f.head(5, {{"Idempotency-Key", "refused"}}, "/api/v1/ignored-streams") + "12345");
            const WireAnswer answer = client.next().value_or(WireAnswer{});
            QCOMPARE(answer.status, 422);
            QVERIFY(!answer.headers.contains("idempotency-replayed"));
            QCOMPARE(f.routes.calls, call);
        }
    }

    void upload_thatWasCutOffCanBeRepeated()
    {
        StreamFixture f;
        const Headers key{{"Idempotency-Key", "cut"}};
        const QByteArray body = pattern(0, 200'000);
        {
            WireClient client(f.server.port);
            client.send(f.head(body.size(), key) + body.first(150'000));
            QVERIFY(waitUntil([&] { return f.routes.taken == 150'000; }));
            client.socket.abort();
        }
        WireAnswer answer;
        QVERIFY(waitUntil([&] { return (answer = f.upload(body, key)).status != 409; }));
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.json().value(u"calls").toInt(), 2);
    }

    void answer_comesWhole_andTheConnectionGoesOn()
    {
        StreamFixture f;
        WireClient client(f.server.port);
        for (const qint64 bytes : {kMegabyte, 5 * kMegabyte}) {
            client.send(requestBytes("GET", "/api/v1/streams?bytes=" + QByteArray::number(bytes)));
            const WireAnswer answer = client.next().value_or(WireAnswer{});
            QCOMPARE(answer.status, 200);
            QVERIFY(answer.body == pattern(0, bytes));
        }
    }

    void answer_toHeadHasNoBody()
    {
        StreamFixture f;
        WireClient client(f.server.port);
        client.send(requestBytes("HEAD", "/api/v1/streams?bytes=1000"));
        QVERIFY(waitUntil([&] { return client.received().endsWith("\r\n\r\n"); }));
        QVERIFY(client.received().contains("Content-Length: 1000"));
        QCOMPARE(f.routes.source->given, 0);
    }

    void answer_isMadeNoFasterThanItIsTaken()
    {
        StreamFixture f;
        WireClient client(f.server.port);
        client.socket.setReadBufferSize(1024);
        QObject::disconnect(&client.socket, &QTcpSocket::readyRead, nullptr, nullptr);
        client.send(requestBytes("GET", "/api/v1/streams?bytes=67108864"));
        QVERIFY(waitUntil([&] { return f.routes.source && f.routes.source->given > 0; }));
        static_cast<void>(waitUntil([] { return false; }, 300));
        const qint64 given = f.routes.source->given;
        QVERIFY2(given < 16 * kMegabyte, qPrintable(QString::number(given)));
        static_cast<void>(waitUntil([] { return false; }, 100));
        QCOMPARE(f.routes.source->given, given);
        client.socket.abort();
        QVERIFY(waitUntil([&] { return f.routes.source.use_count() == 1; })); // nothing goes on for a client that left
    }

    void answer_thatBreaksIsCutOff()
    {
        StreamFixture f;
        WireClient client(f.server.port);
        client.send(requestBytes("GET", "/api/v1/streams?bytes=1048576&fail_at=131072"));
        QVERIFY(client.waitForClose());
        QVERIFY(client.received().contains("Content-Length: 1048576"));
        QVERIFY(client.received().size() < kMegabyte);
    }
};

QTEST_GUILESS_MAIN(HttpStreamsTest)
#include "http_streams_test.moc"
