// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/api/network_transport.h"
#include "client/desktop/api/server_address.h"
#include "tests/unit/client/desktop/support/fake_api.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace freehold::desktop;
using namespace freehold::desktop::test;
using namespace Qt::StringLiterals;

namespace {

QString addressOf(const QString &typed)
{
    const auto address = ServerAddress::parse(typed);
    return address ? address->text() : QString();
}

ServerAddress::Fault faultOf(const QString &typed)
{
    ServerAddress::Fault fault{};
    return ServerAddress::parse(typed, &fault) ? ServerAddress::Fault(-1) : fault;
}

/// Answers every request with one body.
class OneAnswer : public QTcpServer {
public:
    explicit OneAnswer(const QByteArray &body)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, body] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, body] {
                socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: "
                              + QByteArray::number(body.size()) + "\r\n\r\n" + body);
                socket->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] ServerAddress address() const { return *ServerAddress::parse(u"localhost:%1"_s.arg(serverPort())); }
};

ServerCheck::Verdict check(const ServerAddress &address)
{
    NetworkTransport transport;
    return await(checkServer(transport, address)).verdict;
}

} // namespace

class ServerAddressTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typed_isHttps_unlessThisComputer()
    {
        QCOMPARE(addressOf(u" freehold.example "_s), u"https://freehold.example"_s);
        QCOMPARE(addressOf(u"https://freehold.example:8443/login?x=1"_s), u"https://freehold.example:8443"_s);
        QCOMPARE(addressOf(u"localhost:8080"_s), u"http://localhost:8080"_s);
        QCOMPARE(addressOf(u"127.0.0.1:8080"_s), u"http://127.0.0.1:8080"_s);
    }

    void nonsense_isRefused_withItsFault()
    {
        QCOMPARE(faultOf(u"  "_s), ServerAddress::Fault::Empty);
        QCOMPARE(faultOf(u"http://freehold.example"_s), ServerAddress::Fault::Insecure);
        QCOMPARE(faultOf(u"ftp://freehold.example"_s), ServerAddress::Fault::Malformed);
        QCOMPARE(faultOf(u"https://me:secret@freehold.example"_s), ServerAddress::Fault::Malformed);
        QCOMPARE(faultOf(u"two words"_s), ServerAddress::Fault::Malformed);
    }

    void check_tellsFreeholdFromOthers()
    {
        const OneAnswer ready(R"({"status":"ok","checks":{"database":true,"migrations":true,"chain":true}})");
        QCOMPARE(check(ready.address()), ServerCheck::Verdict::Ready);
        const OneAnswer starting(
            R"({"status":"not_ready","checks":{"database":false,"migrations":true,"chain":true}})");
        QCOMPARE(check(starting.address()), ServerCheck::Verdict::NotReady);
        const OneAnswer other("<html>It works</html>");
        QCOMPARE(check(other.address()), ServerCheck::Verdict::NotFreehold);
    }

    void check_ofNothing_saysSo()
    {
        QTcpServer once;
        once.listen(QHostAddress::LocalHost);
        const auto address = *ServerAddress::parse(u"localhost:%1"_s.arg(once.serverPort()));
        once.close();
        NetworkTransport transport;
        const ServerCheck found = await(checkServer(transport, address));
        QCOMPARE(found.verdict, ServerCheck::Verdict::Unreachable);
        QVERIFY(found.sentence.contains(u"localhost"));
    }
};

QTEST_GUILESS_MAIN(ServerAddressTest)
#include "server_address_test.moc"
