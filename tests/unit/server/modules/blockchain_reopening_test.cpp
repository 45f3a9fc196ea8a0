// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what was confirmed in a block that a reorganisation took is followed, and sent, until it has an end that stands.
#include "server/modules/blockchain/blockchain_store.h"
#include "tests/unit/server/modules/blockchain_life.h"

using namespace freehold;
using namespace freehold::blockchain;
using namespace freehold::test;

namespace {
const QString kOne = QStringLiteral("one");
}

class BlockchainReopeningTest : public ChainTest {
    Q_OBJECT

private:
    /// Confirmed in a block that the reader has read, with two more on top.
    std::unique_ptr<Life> confirmedBelowTheTip(const evm::Address &to)
    {
        auto life = newReader();
        life->start();
        life->enqueue(kOne, to);
        QTest::qVerify(life->reaches(kOne, ChainTransactionState::Confirmed), "confirmed", "", __FILE__, __LINE__);
        node().mine(2);
        QTest::qVerify(waitUntil([&] { return life->readBlock() == 3; }), "read", "", __FILE__, __LINE__);
        return life;
    }
    void reorganise()
    {
        node().setMining(false);
        node().call(QStringLiteral("anvil_reorg"), {3, QJsonArray{}});
        node().call(QStringLiteral("anvil_dropAllTransactions"));
    }

    /// It is sent again at some time after it was reopened.
    bool minesUntil(bool isDone)
    {
        if (!isDone)
            node().mine(1);
        return isDone;
    }

private Q_SLOTS:
    void confirmed_isSentAgain_whenItsBlockIsGone()
    {
        const auto life = confirmedBelowTheTip(kEmitter);
        QVERIFY(sees(1));
        const auto before = life->transaction(kOne);
        reorganise();
        QVERIFY(life->reaches(kOne, ChainTransactionState::Broadcast));
        QVERIFY(!life->transaction(kOne).blockNumber);
        life->enqueue(QStringLiteral("two"), kEmitter);
        QVERIFY(life->reaches(QStringLiteral("two"), ChainTransactionState::Broadcast));
        node().setMining(true);
        node().mine(1);
        QVERIFY(life->reaches(kOne, ChainTransactionState::Confirmed));
        QVERIFY(life->reaches(QStringLiteral("two"), ChainTransactionState::Confirmed));
        QCOMPARE(life->transaction(kOne).hash, before.hash);
        QVERIFY(life->transaction(kOne).blockHash != before.blockHash);
        QVERIFY(sees(2));
    }

    void confirmed_failsAfterAll_whereTheNewBlocksRefuseIt()
    {
        const auto life = confirmedBelowTheTip(kGate);
        reorganise();
        node().setStorage(kGate, 0, 1);
        QVERIFY(life->reaches(kOne, ChainTransactionState::Broadcast));
        QVERIFY(waitUntil([&] { return minesUntil(life->failed.size() == 1); }));
        QCOMPARE(life->confirmed.size(), std::size_t(1));
        QVERIFY(life->transaction(kOne).state == ChainTransactionState::Failed);
        QCOMPARE(life->failed.front().reason, QStringLiteral("receiver_not_verified"));
    }

    void failed_mayYetSucceed_whenItsBlockIsGone()
    {
        node().setMining(false);
        auto life = newReader();
        life->start();
        life->enqueue(kOne, kGate);
        QVERIFY(life->reaches(kOne, ChainTransactionState::Broadcast));
        node().setStorage(kGate, 0, 1);
        node().mine(3);
        QVERIFY(life->reaches(kOne, ChainTransactionState::Failed));
        QVERIFY(waitUntil([&] { return life->readBlock() == 3; }));
        reorganise();
        node().setStorage(kGate, 0, 0);
        QVERIFY(life->reaches(kOne, ChainTransactionState::Broadcast));
        QVERIFY(!life->transaction(kOne).failureReason);
        QVERIFY(waitUntil([&] { return minesUntil(life->confirmed.size() == 1); }));
    }

    void confirmedInABlockThatWasNeverRead_isFollowedAgain()
    {
        {
            const auto life = confirmedBelowTheTip(kEmitter);
        }
        // As if the writer had seen it in a block that was gone before the reader came.
        await(database().write([](Sql &sql) {
            sql.exec(QStringLiteral("UPDATE blockchain_transactions SET block_hash = :hash"),
                     {{QStringLiteral("hash"), kPong.toHex()}});
            for (const char *table : {"chain_events", "chain_blocks", "chain_cursor"})
                sql.exec(QStringLiteral("DELETE FROM ") + QString::fromLatin1(table));
        }));
        auto life = newReader();
        life->start();
        QVERIFY(waitUntil([&] { return life->transaction(kOne).blockHash != kPong; }));
        QVERIFY(life->reaches(kOne, ChainTransactionState::Confirmed));
    }
};

QTEST_GUILESS_MAIN(BlockchainReopeningTest)
#include "blockchain_reopening_test.moc"
