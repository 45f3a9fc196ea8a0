// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/log/log.h"
#include "server/core/redis/redis_live.h"
#include "tests/support/test_redis.h"
#include "tests/unit/server/core/ws/ws_fixture.h"

#include <QtTest>

using namespace freehold;
using namespace freehold::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 15'000;

/// One of several servers: what it publishes was stored first, in `state`, which stands for the database they share.
struct RedisLiveServer {
    RedisLiveServer(const RedisConfig &config, const int &sharedState) : sender(config), live(config, sender)
    {
        fixture.hub.provide(u"state"_s, [&sharedState](Actor, QString) { return read(sharedState); });
        fixture.hub.connectTo(live);
        sender.start();
        live.start();
    }
    ~RedisLiveServer()
    {
        live.stop();
        sender.stop();
    }
    Q_DISABLE_COPY_MOVE(RedisLiveServer)
    static Task<std::optional<QJsonObject>> read(const int &state) { co_return numbered(state); }

    RedisSender sender;
    RedisLive live;
    HubFixture fixture;
};

/// What a client believes: snapshots and messages both replace it.
int stateOf(const Client &client)
{
    return client.messages.isEmpty() ? -1 : client.messages.last().value(u"data"_s).toObject().value(u"n"_s).toInt(-1);
}

QString epochOf(const Client &client)
{
    return client.messages.isEmpty() ? QString() : client.messages.last().value(u"epoch"_s).toString();
}

struct RedisLiveTwoServers {
    RedisLiveTwoServers() : a(redis.config(), state), b(redis.config(), state) { }
    void change(RedisLiveServer &at, int value)
    {
        state = value;
        at.fixture.hub.publish(u"state"_s, numbered(value));
    }
    /// Both clients are told the same, under the same epoch.
    bool agree(int value)
    {
        return waitUntil([&] { return stateOf(onA) == value && stateOf(onB) == value && epochOf(onA) == epochOf(onB); },
                         kPatienceMs);
    }
    bool begin()
    {
        onA.subscribe(u"state"_s);
        onB.subscribe(u"state"_s);
        return agree(0);
    }
    int state = 0;
    TestRedis redis;
    RedisLiveServer a;
    RedisLiveServer b;
    Client onA{a.fixture.server.port};
    Client onB{b.fixture.server.port};
};

} // namespace

/// Goal: whatever happens to Redis, every client ends up with the state that was stored last, whichever server it is at.
class RedisLiveTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestRedis::isInstalled())
            QSKIP("redis-server is not installed");
        log::setLevel(log::Level::Error); // the alarms are the point
    }

    void messages_reachTheClientsOfOtherServersUnderOneNumber()
    {
        RedisLiveTwoServers servers;
        QVERIFY(servers.begin());
        const auto firstA = servers.onA.messages.size();
        const auto firstB = servers.onB.messages.size();
        // One after the other: what two servers say at the same moment has no order of its own.
        for (int n = 1; n <= 20; ++n) {
            servers.change(n % 2 == 0 ? servers.a : servers.b, n);
            QVERIFY(servers.agree(n));
        }
        const auto numbers = [](const Client &client, qsizetype first) {
            QList<int> seqs;
            for (const auto &message : client.messages.sliced(first))
                seqs.append(message.value(u"seq"_s).toInt());
            return seqs;
        };
        QCOMPARE(numbers(servers.onA, firstA), numbers(servers.onB, firstB));
        QCOMPARE(numbers(servers.onA, firstA).size(), 20);
    }

    void resume_worksAtAnotherServer()
    {
        RedisLiveTwoServers servers;
        QVERIFY(servers.begin());
        for (int n = 1; n <= 5; ++n)
            servers.change(servers.a, n);
        QVERIFY(servers.agree(5));
        const QJsonObject third = servers.onA.messages.at(servers.onA.messages.size() - 3);
        Client moved(servers.b.fixture.server.port);
        moved.subscribe(
            u"state"_s,
            u",\"after\":%1,\"epoch\":\"%2\""_s.arg(third.value(u"seq"_s).toInt()).arg(epochOf(servers.onA)));
        QCOMPARE(moved.next().value(u"data"_s).toObject(), numbered(4));
        QCOMPARE(moved.next().value(u"data"_s).toObject(), numbered(5));
        QVERIFY(!moved.messages.first().contains(u"snapshot"_s));
    }

    void resume_worksAtAServerThatStartedLater()
    {
        RedisLiveTwoServers servers;
        QVERIFY(servers.begin());
        servers.change(servers.a, 1);
        servers.change(servers.a, 2);
        QVERIFY(servers.agree(2));
        const QJsonObject first = servers.onA.messages.at(servers.onA.messages.size() - 2);
        const RedisLiveServer late(servers.redis.config(), servers.state);
        QTest::qWait(1000);
        Client client(late.fixture.server.port);
        client.subscribe(
            u"state"_s,
            u",\"after\":%1,\"epoch\":\"%2\""_s.arg(first.value(u"seq"_s).toInt()).arg(epochOf(servers.onA)));
        QCOMPARE(client.next().value(u"data"_s).toObject(), numbered(2));
        QVERIFY(!client.messages.first().contains(u"snapshot"_s));
    }

    void redisFrozen_everybodyStillHearsAndOldNewsStaysOld()
    {
        RedisLiveTwoServers servers;
        QVERIFY(servers.begin());
        const QString before = epochOf(servers.onA);
        servers.redis.freeze();
        servers.change(servers.a, 1); // may be carried out when Redis goes on, long after the next ones
        QTest::qWait(300);
        servers.change(servers.b, 2);
        QVERIFY(waitUntil([&] { return stateOf(servers.onA) == 2 && stateOf(servers.onB) == 2; }, kPatienceMs));
        QVERIFY(epochOf(servers.onA) != before);
        servers.change(servers.b, 3);
        QVERIFY(waitUntil([&] { return stateOf(servers.onA) == 3 && stateOf(servers.onB) == 3; }, kPatienceMs));
        servers.redis.thaw();
        QVERIFY(servers.agree(3));
        QTest::qWait(1500);
        QVERIFY(servers.agree(3));
        servers.change(servers.a, 4);
        QVERIFY(servers.agree(4));
    }

    void redisKilledAndStartedEmpty_numbersStartAnew()
    {
        RedisLiveTwoServers servers;
        QVERIFY(servers.begin());
        servers.change(servers.a, 1);
        QVERIFY(servers.agree(1));
        servers.redis.kill();
        servers.change(servers.a, 2);
        QVERIFY(waitUntil([&] { return stateOf(servers.onA) == 2 && stateOf(servers.onB) == 2; }, kPatienceMs));
        servers.redis.start();
        QVERIFY(servers.agree(2));
        servers.change(servers.b, 3);
        QVERIFY(servers.agree(3));
    }

    void redisFlushed_everybodyGetsASnapshot()
    {
        RedisLiveTwoServers servers;
        QVERIFY(servers.begin());
        servers.change(servers.a, 1);
        QVERIFY(servers.agree(1));
        const QString before = epochOf(servers.onA);
        servers.state = 2; // published right before, and lost with everything else
        servers.redis.run({"FLUSHALL"});
        QVERIFY(servers.agree(2));
        QVERIFY(epochOf(servers.onA) != before);
        servers.change(servers.b, 3);
        QVERIFY(servers.agree(3));
    }

    void sessionEnded_endsItsSocketsEverywhere()
    {
        RedisLiveTwoServers servers;
        QVERIFY(servers.begin());
        Client elsewhere(servers.b.fixture.server.port, "investor-token");
        QVERIFY(elsewhere.isOpen());
        const Actor actor = await(FakeAuthenticator().authenticate("investor-token"));
        servers.a.fixture.hub.drop(actor.session);
        QVERIFY(waitUntil([&] { return !elsewhere.isOpen(); }));
        QCOMPARE(elsewhere.socket.closeReason(), u"session_ended"_s);
    }

    void config_isReadStrictly()
    {
        const auto config = RedisConfig::fromUrl(u"redis://user@redis.example:6380/3"_s);
        QVERIFY(config.has_value());
        QCOMPARE(config->host, u"redis.example"_s);
        QCOMPARE(config->port, 6380);
        QCOMPARE(config->database, 3);
        QCOMPARE(config->user, "user");
        for (const auto &wrong : {u"http://redis"_s, u"redis://"_s, u"redis://a/x"_s, u"redis://u:secret@a/0"_s})
            QVERIFY2(!RedisConfig::fromUrl(wrong), qPrintable(wrong));
    }

    void connection_isRefusedWithAWrongPassword()
    {
        TestRedis redis;
        RedisConfig config = redis.config();
        config.password = "wrong";
        RedisConnection connection(config);
        QVERIFY(!connection.open());
        QVERIFY(connection.error().contains(u"WRONGPASS"_s));
    }
};

QTEST_GUILESS_MAIN(RedisLiveTest)
#include "redis_live_test.moc"
