// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: questions to the chain are answered by the right chain, and reverts come with their reasons.
#include "tests/unit/server/modules/blockchain_life.h"

using namespace freehold;
using namespace freehold::blockchain;
using namespace freehold::test;

class BlockchainReadsTest : public ChainTest {
    Q_OBJECT

private Q_SLOTS:
    void refuseAnotherChain()
    {
        auto elsewhere = config();
        elsewhere.contracts.chainId = 1;
        Life life(database(), std::move(elsewhere));
        try {
            (void)await(life.module.reads().headBlock());
            QFAIL("a node of another chain was believed");
        } catch (const Error &error) {
            QCOMPARE(error.reason, QStringLiteral("wrong_chain"));
        }
    }

    void revertIsDecoded()
    {
        node().setStorage(kGate, 0, 1);
        auto life = newLife();
        try {
            (void)await(life->module.reads().call(kGate, {}));
            QFAIL("no revert");
        } catch (const ContractReverted &error) {
            QVERIFY(error.code == ErrorCode::RuleRefused);
            QCOMPARE(error.reason, QStringLiteral("receiver_not_verified"));
        }
    }
};

QTEST_GUILESS_MAIN(BlockchainReadsTest)
#include "blockchain_reads_test.moc"
