// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/server/core/http/http_fixture.h"

#include <QtTest>

using namespace freehold;
using namespace freehold::test;

namespace {

constexpr qint64 kLargeBytes = 20 * 1024 * 1024;

QByteArray largeRequest(const Headers &headers = {})
{
    return requestBytes("GET", "/api/v1/large?bytes=" + QByteArray::number(kLargeBytes), headers);
}

/// A client that takes an answer in its own time.
struct SlowReader {
    static constexpr qint64 kStepBytes = 512 * 1024;

    explicit SlowReader(quint16 port) : client(port)
    {
        client.socket.disconnect(&client.socket);
        client.socket.setReadBufferSize(kStepBytes);
    }
    /// Reads a step at a time until the large answer is whole or the connection has ended.
    void read(int pauseMs)
    {
        QElapsedTimer timer;
        timer.start();
        while (bodySize() < kLargeBytes && timer.elapsed() < 20'000) {
            QTest::qWait(pauseMs);
            const QByteArray step = client.socket.read(kStepBytes);
            if (step.isEmpty() && client.socket.state() == QAbstractSocket::UnconnectedState)
                return;
            received += step;
        }
    }
    [[nodiscard]] qint64 bodySize() const
    {
        const qsizetype end = received.indexOf("\r\n\r\n");
        return end < 0 ? 0 : received.size() - end - 4;
    }
    WireClient client;
    QByteArray received;
};

} // namespace

/// Answers on their way to clients that take them slowly or not at all.
class HttpAnswersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void slowReader_getsAllOfIt_data()
    {
        QTest::addColumn<Headers>("headers");
        QTest::newRow("close") << Headers{{"Connection", "close"}};
        QTest::newRow("keep-alive") << Headers();
    }

    void slowReader_getsAllOfIt()
    {
        QFETCH(Headers, headers);
        ServerFixture fixture(withLimits({.idleTimeoutMs = 500, .drainTimeoutMs = 100}));
        SlowReader reader(fixture.port);
        QElapsedTimer timer;
        timer.start();
        reader.client.send(largeRequest(headers));
        reader.read(/*pauseMs=*/40);
        QCOMPARE(reader.bodySize(), kLargeBytes);
        QVERIFY2(timer.elapsed() > 1000, "it was not slow");
    }

    void slowReader_hasOneDeadline()
    {
        ServerFixture fixture(withLimits({.idleTimeoutMs = 5000, .answerTimeoutMs = 300}));
        SlowReader reader(fixture.port);
        reader.client.send(largeRequest());
        QTest::qWait(800);
        reader.read(/*pauseMs=*/1);
        QVERIFY(reader.bodySize() > 0);
        QVERIFY(reader.bodySize() < kLargeBytes);
    }

    void waitingAnswers_areLimited_data()
    {
        QTest::addColumn<HttpLimits>("limits");
        QTest::newRow("in all") << HttpLimits{.maxAnswerBytesInFlight = kLargeBytes + 65536};
        QTest::newRow("per address") << HttpLimits{.maxAnswerBytesInFlightPerAddress = kLargeBytes + 65536};
    }

    void waitingAnswers_areLimited()
    {
        QFETCH(HttpLimits, limits);
        ServerFixture fixture(withLimits(limits));
        SlowReader holder(fixture.port);
        holder.client.send(largeRequest());
        QVERIFY(waitUntil([&] { return holder.client.socket.bytesAvailable() > 0; }));

        const QByteArray target = "/api/v1/large?bytes=" + QByteArray::number(kLargeBytes);
        const auto refused = fixture.ask("GET", target);
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.reason(), QStringLiteral("overloaded"));
        QCOMPARE(refused.headers.value("connection"), QByteArray("close"));
        QCOMPARE(fixture.ask("GET", "/api/v1/show/1").status, 200);
        // Given back by whoever leaves, and by whoever has read.
        holder.client.socket.abort();
        QTest::qWait(50);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(fixture.ask("GET", target).body.size(), kLargeBytes);
    }

    void waitingAnswers_behindAProxyHaveNoAddress()
    {
        auto config = withLimits({.maxAnswerBytesInFlightPerAddress = 65536});
        config.trustForwardedFor = true;
        ServerFixture fixture(config);
        QCOMPARE(fixture.ask("GET", "/api/v1/large?bytes=1000000").status, 200);
    }
};

QTEST_GUILESS_MAIN(HttpAnswersTest)
#include "http_answers_test.moc"
