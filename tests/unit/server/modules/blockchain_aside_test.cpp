// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: whoever makes the server ask the chain can neither take its providers from it nor ask without a bound.
#include "server/modules/blockchain/blockchain_aside.h"
#include "tests/support/reason_of.h"
#include "tests/unit/server/modules/blockchain_life.h"
#include "tests/unit/server/modules/faulty_node.h"

using namespace freehold;
using namespace freehold::blockchain;
using namespace freehold::test;

class BlockchainAsideTest : public ChainTest {
    Q_OBJECT

private Q_SLOTS:
    void questions_goInOneRequest_andSeeTheNewestState()
    {
        FaultyNode counted(node().url());
        int requests = 0;
        counted.asked = [&] { ++requests; };
        auto behind = config();
        behind.rpcUrls = {counted.url()};
        Life life(database(), std::move(behind));
        const auto ask = [&] {
            std::vector<ChainReads::Call> calls(7, {kGate, {}});
            return await(life.module.reads().askNow(std::move(calls)));
        };
        const auto before = ask();
        QCOMPARE(before.answers.size(), std::size_t(7));
        QCOMPARE(requests, 2); // the chain's id first, once
        node().call(QStringLiteral("anvil_mine"), {QStringLiteral("0x2"), QStringLiteral("0x3c")}); // a minute apart
        QVERIFY(ask().headTime > before.headTime);
        QCOMPARE(requests, 3);
        node().setStorage(kGate, 0, 1);
        QCOMPARE(reasonOf([&] { (void)ask(); }), QStringLiteral("receiver_not_verified"));
    }

    void failures_leaveTheProviderInUse()
    {
        FaultyNode faulty(node().url());
        auto behind = config();
        behind.rpcUrls = {faulty.url()};
        Life life(database(), std::move(behind));
        faulty.status = 429; // what a provider says to too many questions
        for (int i = 0; i < 2 * Breaker::kFailuresToOpen; ++i)
            QCOMPARE(reasonOf([&] {
                         std::vector<ChainReads::Call> calls(1, {kGate, {}});
                         (void)await(life.module.reads().askNow(std::move(calls)));
                     }),
                     QStringLiteral("chain_unreachable"));
        faulty.status = 200;
        QCOMPARE(life.module.health().providers.front().state, QStringLiteral("closed"));
        (void)await(life.module.reads().headBlock());
    }

    void questions_areBounded()
    {
        ProviderServer silent([](const QHttpServerRequest &) { return ProviderServer::Answer{503, "{}"}; });
        silent.hold();
        CoreFixture core(database());
        ChainAlarms alarms(core.clock);
        const auto behind = chainConfig(silent.url());
        RpcPool pool(core.http, behind, alarms);
        AsideRpc aside(pool);
        std::vector<Task<QJsonValue>> asked;
        for (int i = 0; i < AsideRpc::kMaxAtOnce; ++i)
            asked.push_back(aside.call(QStringLiteral("eth_blockNumber")));
        QCOMPARE(reasonOf([&] { (void)await(aside.call(QStringLiteral("eth_blockNumber"))); }), QStringLiteral("busy"));
        QTest::qWait(100);
        silent.release();
        for (auto &one : asked)
            QCOMPARE(reasonOf([&] { (void)await(std::move(one)); }), QStringLiteral("chain_unreachable"));
        QCOMPARE(reasonOf([&] { (void)await(aside.call(QStringLiteral("eth_blockNumber"))); }),
                 QStringLiteral("chain_unreachable"));
    }
};

QTEST_GUILESS_MAIN(BlockchainAsideTest)
#include "blockchain_aside_test.moc"
