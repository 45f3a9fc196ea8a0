// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: over a real WebSocket, that every message of a topic arrives once and in order, also around a break.
#include "client/desktop/api/live_client.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QWebSocketServer>
#include <QtTest>

#include <memory>

using namespace freehold::desktop;
using namespace Qt::StringLiterals;

namespace {

/// The server's side of docs/live.md, as far as a test says what it sends.
class LiveServer : public QWebSocketServer {
public:
    LiveServer() : QWebSocketServer(u"live"_s, NonSecureMode)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QWebSocketServer::newConnection, this, [this] {
            socket.reset(nextPendingConnection());
            cookie = socket->request().rawHeader("Cookie");
            connect(socket.get(), &QWebSocket::textMessageReceived, this,
                    [this](const QString &text) { heard.append(QJsonDocument::fromJson(text.toUtf8()).object()); });
        });
    }
    ~LiveServer() override { socket.reset(); }

    void send(const QJsonObject &frame)
    {
        socket->sendTextMessage(QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact)));
    }
    void sendMessage(qint64 seq, bool isSnapshot = false, const QString &epoch = u"e1"_s)
    {
        QJsonObject frame{{u"topic"_s, u"me:orders"_s},
                          {u"seq"_s, seq},
                          {u"epoch"_s, epoch},
                          {u"data"_s, QJsonObject{{u"n"_s, seq}}}};
        if (isSnapshot)
            frame.insert(u"snapshot"_s, true);
        send(frame);
    }
    [[nodiscard]] QUrl url() const { return QUrl(u"http://localhost:%1"_s.arg(serverPort())); }

    std::unique_ptr<QWebSocket> socket;
    QByteArray cookie;
    QList<QJsonObject> heard;
};

struct LiveClientFixture {
    LiveClientFixture()
    {
        live.setDelays(std::chrono::milliseconds(5), std::chrono::milliseconds(20));
        live.start(server.url(), "freehold_session=abc");
        live.subscribe(u"me:orders"_s, &owner, [this](const LiveMessage &message) { seen.append(message.seq); });
        [this] { QTRY_COMPARE(server.heard.size(), 1); }();
    }
    LiveServer server;
    LiveClient live;
    QObject owner;
    QList<qint64> seen;
};

} // namespace

class LiveClientTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void subscribe_hearsTheSnapshotAndWhatFollows()
    {
        LiveClientFixture it;
        QCOMPARE(it.server.cookie, "freehold_session=abc");
        QCOMPARE(it.server.heard[0][u"op"_s].toString(), u"subscribe"_s);
        QVERIFY(!it.server.heard[0].contains(u"after"_s));
        it.server.sendMessage(17, true);
        it.server.sendMessage(18);
        it.server.sendMessage(18);
        it.server.sendMessage(19);
        QTRY_COMPARE(it.seen, (QList<qint64>{17, 18, 19}));
    }

    void breakOfTheLine_goesOnBehindTheLastMessage()
    {
        LiveClientFixture it;
        it.server.sendMessage(17, true);
        QTRY_COMPARE(it.seen.size(), 1);
        it.server.heard.clear();
        QSignalSpy states(&it.live, &LiveClient::stateChanged);
        it.server.socket->abort();
        QTRY_COMPARE(it.server.heard.size(), 1);
        QCOMPARE(states[0][0].value<LiveClient::State>(), LiveClient::State::Waiting);
        QCOMPARE(it.server.heard[0][u"after"_s].toInteger(), 17);
        QCOMPARE(it.server.heard[0][u"epoch"_s].toString(), u"e1"_s);
        it.server.sendMessage(18);
        QTRY_COMPARE(it.seen, (QList<qint64>{17, 18}));
    }

    void gap_asksForASnapshot()
    {
        LiveClientFixture it;
        it.server.sendMessage(17, true);
        it.server.sendMessage(19);
        it.server.sendMessage(20);
        QTRY_COMPARE(it.server.heard.size(), 3); // and not once more for 20
        QCOMPARE(it.server.heard[1][u"op"_s].toString(), u"unsubscribe"_s);
        QVERIFY(!it.server.heard[2].contains(u"after"_s));
        it.server.sendMessage(20, true, u"e2"_s);
        QTRY_COMPARE(it.seen, (QList<qint64>{17, 20}));
    }

    void owner_thatIsGone_isUnsubscribed()
    {
        LiveClientFixture it;
        auto other = std::make_unique<QObject>();
        it.live.subscribe(u"book:prop_1"_s, other.get(), [](const LiveMessage &) { });
        QTRY_COMPARE(it.server.heard.size(), 2);
        other.reset();
        QTRY_COMPARE(it.server.heard.size(), 3);
        QCOMPARE(it.server.heard[2][u"op"_s].toString(), u"unsubscribe"_s);
        QCOMPARE(it.server.heard[2][u"topic"_s].toString(), u"book:prop_1"_s);
    }

    void refusal_isSaid()
    {
        LiveClientFixture it;
        QSignalSpy refused(&it.live, &LiveClient::topicRefused);
        it.server.send({{u"topic"_s, u"me:orders"_s}, {u"error"_s, u"topic_not_available"_s}});
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(refused[0][1].toString(), u"topic_not_available"_s);
    }

    void sessionEnded_stops()
    {
        LiveClientFixture it;
        QSignalSpy ended(&it.live, &LiveClient::sessionEnded);
        it.server.socket->close(QWebSocketProtocol::CloseCodePolicyViolated, u"session_ended"_s);
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(it.live.state(), LiveClient::State::Stopped);
    }
};

QTEST_GUILESS_MAIN(LiveClientTest)
#include "live_client_test.moc"
