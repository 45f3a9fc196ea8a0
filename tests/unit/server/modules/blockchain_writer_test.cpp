// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a transaction of the operator goes its way to the end, and says how it ended.
#include "tests/unit/server/modules/blockchain_life.h"

using namespace freehold;
using namespace freehold::blockchain;
using namespace freehold::test;

class BlockchainWriterTest : public ChainTest {
    Q_OBJECT

private Q_SLOTS:
    void confirmsAndTells()
    {
        auto life = newLife();
        life->start();
        const auto id = life->enqueue(QStringLiteral("a"), kEmitter);
        QCOMPARE(life->enqueue(QStringLiteral("a"), kGate), id);
        QVERIFY(waitUntil([&] { return life->confirmed.size() == 1; }));
        const auto transaction = life->transaction(QStringLiteral("a"));
        QVERIFY(transaction.state == ChainTransactionState::Confirmed);
        QCOMPARE(life->confirmed.front().hash, *transaction.hash);
        QCOMPARE(life->confirmed.front().reference, QStringLiteral("a"));
        QCOMPARE(transaction.nonce, std::optional<quint64>(0));
        QVERIFY(transaction.gasUsed && *transaction.gasUsed > 21'000);
    }

    void waitsForConfirmations()
    {
        auto life = newLife(/*confirmations=*/2);
        life->start();
        life->enqueue(QStringLiteral("a"), kEmitter);
        QVERIFY(life->reaches(QStringLiteral("a"), ChainTransactionState::Mined));
        node().mine(1);
        QTest::qWait(100);
        QVERIFY(life->transaction(QStringLiteral("a")).state == ChainTransactionState::Mined);
        node().mine(1);
        QVERIFY(life->reaches(QStringLiteral("a"), ChainTransactionState::Confirmed));
    }

    void revertAtEstimate_usesNoNonce()
    {
        node().setStorage(kGate, 0, 1);
        auto life = newLife();
        life->start();
        life->enqueue(QStringLiteral("refused"), kGate);
        QVERIFY(waitUntil([&] { return life->failed.size() == 1; }));
        QCOMPARE(life->failed.front().reason, QStringLiteral("receiver_not_verified"));
        QCOMPARE(life->failed.front().params.value(QStringLiteral("parameter")).toString(), QStringLiteral("1"));
        QVERIFY(!life->transaction(QStringLiteral("refused")).nonce);
        life->enqueue(QStringLiteral("next"), kEmitter);
        QVERIFY(life->reaches(QStringLiteral("next"), ChainTransactionState::Confirmed));
        QCOMPARE(life->transaction(QStringLiteral("next")).nonce, std::optional<quint64>(0));
    }

    void revertWhenMined_failsWithItsReason()
    {
        node().setMining(false);
        auto life = newLife();
        life->start();
        life->enqueue(QStringLiteral("a"), kGate);
        QVERIFY(life->reaches(QStringLiteral("a"), ChainTransactionState::Broadcast));
        node().setStorage(kGate, 0, 1);
        node().mine();
        QVERIFY(waitUntil([&] { return life->failed.size() == 1; }));
        const auto transaction = life->transaction(QStringLiteral("a"));
        QVERIFY(transaction.state == ChainTransactionState::Failed);
        QCOMPARE(*transaction.failureReason, QStringLiteral("receiver_not_verified"));
        QVERIFY(transaction.blockNumber);
        QVERIFY(transaction.hash);
        QCOMPARE(life->failed.front().hash, transaction.hash);
    }

    void keepsSeveralInFlight()
    {
        node().setMining(false);
        auto life = newLife();
        life->start();
        for (int i = 0; i < 5; ++i)
            life->enqueue(QString::number(i), kEmitter);
        QVERIFY(life->reaches(QStringLiteral("4"), ChainTransactionState::Broadcast));
        node().mine();
        QVERIFY(waitUntil([&] { return life->confirmed.size() == 5; }));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(life->transaction(QString::number(i)).nonce, std::optional<quint64>(i));
    }
};

QTEST_GUILESS_MAIN(BlockchainWriterTest)
#include "blockchain_writer_test.moc"
