// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/http_client.h"
#include "tests/unit/server/core/http/http_fixture.h"

#include <QTcpServer>
#include <QtTest>

using namespace freehold;
using namespace freehold::test;

namespace {

/// Answers every connection with the same bytes once a request's head is there.
struct CannedServer {
    explicit CannedServer(const QByteArray &answer)
    {
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this, answer] {
            QTcpSocket *socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, answer] {
                received += socket->readAll();
                if (received.contains("\r\n\r\n"))
                    socket->write(answer);
            });
        });
        server.listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] QUrl url() const
    {
        return QStringLiteral("http://127.0.0.1:%1/path?token=secret").arg(server.serverPort());
    }
    QTcpServer server;
    QByteArray received;
};

Error failureOf(HttpClient &client, HttpCall call)
{
    try {
        (void)await(client.send(std::move(call)));
    } catch (const Error &error) {
        return error;
    }
    return {ErrorCode::Internal, QStringLiteral("no failure"), {}};
}

/// Stays in a loop of its own after the answer, so that the deferred deletion of the reply has to wait.
Task<int> sendAndLinger(HttpClient *client, HttpCall call)
{
    const int status = (co_await client->send(call)).status;
    QEventLoop loop;
    QTimer::singleShot(3 * call.timeoutMs, &loop, &QEventLoop::quit);
    loop.exec();
    co_return status;
}

} // namespace

class HttpClientTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void send_deliversMethodHeadersAndBody()
    {
        CannedServer server("HTTP/1.1 201 Created\r\nContent-Length: 7\r\nSet-Cookie: a=1\r\n\r\n{\"a\":1}");
        HttpClient client;
        const auto answer =
            await(client.send({.method = "PUT", .url = server.url(), .headers = {{"X-A", "b"}}, .body = "hello"}));
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.json().object().value("a").toInt(), 1);
        QVERIFY(server.received.startsWith("PUT /path?token=secret HTTP/1.1\r\n"));
        QVERIFY(server.received.contains("\r\nX-A: b\r\n"));
        QVERIFY(server.received.endsWith("\r\n\r\nhello"));

        server.received.clear();
        (void)await(client.send({.url = server.url()}));
        QVERIFY2(!server.received.contains("Cookie"), "a cookie was kept");
    }

    void send_anyStatusIsAnAnswer()
    {
        for (const int status : {204, 302, 400, 401, 404, 429, 500, 503}) {
            CannedServer server("HTTP/1.1 " + QByteArray::number(status)
                                + " X\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
            HttpClient client;
            QCOMPARE(await(client.send({.url = server.url()})).status, status);
        }
    }

    void send_failsWhenNobodyListens()
    {
        HttpClient client;
        const Error error = failureOf(client, {.url = QUrl("http://127.0.0.1:1/path?token=secret")});
        QVERIFY(error.code == ErrorCode::ProviderFailed);
        QCOMPARE(error.reason, QStringLiteral("unreachable"));
        QVERIFY2(!error.detail.contains("secret"), qPrintable(error.detail));
    }

    void send_failsWhenTheConnectionBreaks()
    {
        CannedServer server("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
        HttpClient client;
        QTimer::singleShot(100, &server.server, [&] {
            const auto sockets = server.server.findChildren<QTcpSocket *>();
            for (QTcpSocket *socket : sockets)
                socket->abort();
        });
        QCOMPARE(failureOf(client, {.url = server.url()}).reason, QStringLiteral("unreachable"));
    }

    void send_hasOneDeadline()
    {
        CannedServer silent("");
        HttpClient client;
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(failureOf(client, {.url = silent.url(), .timeoutMs = 150}).reason, QStringLiteral("timeout"));
        QVERIFY(timer.elapsed() < 2000);
    }

    void send_deadlineAfterTheAnswerTouchesNothing()
    {
        CannedServer server("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        HttpClient client;
        QCOMPARE(await(sendAndLinger(&client, {.url = server.url(), .timeoutMs = 200})), 200);
    }

    void send_limitsTheAnswer()
    {
        HttpClient client;
        CannedServer declared("HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n" + QByteArray(2000, 'x'));
        QCOMPARE(failureOf(client, {.url = declared.url(), .maxAnswerBytes = 1999}).reason,
                 QStringLiteral("answer_too_large"));
        QCOMPARE(await(client.send({.url = declared.url(), .maxAnswerBytes = 2000})).body.size(), 2000);
        CannedServer endless("HTTP/1.1 200 OK\r\n\r\n" + QByteArray(100'000, 'x'));
        QCOMPARE(failureOf(client, {.url = endless.url(), .maxAnswerBytes = 1000}).reason,
                 QStringLiteral("answer_too_large"));
    }

    void json_refusesWhatIsNone()
    {
        QVERIFY_THROWS_EXCEPTION(Error, (void)HttpAnswer({200, "<html>"}).json());
        QCOMPARE(HttpAnswer({200, "[1]"}).json().array().size(), 1);
    }
};

QTEST_GUILESS_MAIN(HttpClientTest)
#include "http_client_test.moc"
