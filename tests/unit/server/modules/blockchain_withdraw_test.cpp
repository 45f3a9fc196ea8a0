// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what is queued can be taken back until it is signed and never after, and what takes something away goes first.
#include "tests/unit/server/modules/blockchain_life.h"

using namespace freehold;
using namespace freehold::blockchain;
using namespace freehold::test;

namespace {
const QString kFirst = QStringLiteral("a");
const QString kSecond = QStringLiteral("b");
const QString kStop = QStringLiteral("stop");
const QString kUnpaid = QStringLiteral("insufficient_funds");
const QString kReason = QStringLiteral("identity_revoked");
} // namespace

class BlockchainWithdrawTest : public ChainTest {
    Q_OBJECT

private:
    void setBalance(const char *wei)
    {
        node().call(QStringLiteral("anvil_setBalance"), {anvilAccount(0).toHex(), QString::fromLatin1(wei)});
    }
    /// One whose transactions wait for money, so that all of them stay QUEUED until payIn().
    std::unique_ptr<Life> poorLife()
    {
        setBalance("0x0");
        auto life = newLife();
        life->start();
        return life;
    }
    void payIn() { setBalance("0xde0b6b3a7640000"); }

private Q_SLOTS:
    void queued_failsWithTheReason_andIsNeverSent()
    {
        auto life = poorLife();
        life->enqueue(kFirst, kEmitter);
        life->enqueue(kSecond, kEmitter);
        QVERIFY(life->waits(kFirst, kUnpaid));
        QVERIFY(life->withdraw(kFirst, kReason));
        QVERIFY(waitUntil([&] { return life->failed.size() == 1; }));
        QCOMPARE(life->failed.front().reference, kFirst);
        QCOMPARE(life->failed.front().reason, kReason);
        payIn();
        QVERIFY(life->reaches(kSecond, ChainTransactionState::Confirmed));
        const ChainTransaction withdrawn = life->transaction(kFirst);
        QVERIFY(withdrawn.state == ChainTransactionState::Failed);
        QCOMPARE(withdrawn.failureReason, std::optional(kReason));
        QVERIFY(!withdrawn.nonce);
        QVERIFY(!withdrawn.waitingReason);
        QCOMPARE(life->transaction(kSecond).nonce, std::optional<quint64>(0));
        QCOMPARE(life->failed.size(), std::size_t(1));
    }

    void twiceOrUnknown_changesNothing()
    {
        auto life = poorLife();
        life->enqueue(kFirst, kEmitter);
        QVERIFY(life->withdraw(kFirst, kReason));
        QVERIFY(!life->withdraw(kFirst, QStringLiteral("another")));
        QVERIFY(!life->withdraw(kSecond, kReason));
        QCOMPARE(life->transaction(kFirst).failureReason, std::optional(kReason));
        QVERIFY(waitUntil([&] { return life->failed.size() == 1; }));
    }

    void signedOnes_goTheirWay()
    {
        auto life = lifeWithOneSent();
        QVERIFY(!life->withdraw(kFirst, kReason));
        node().setMining(true);
        node().mine();
        QVERIFY(life->reaches(kFirst, ChainTransactionState::Confirmed));
        QVERIFY(!life->withdraw(kFirst, kReason));
        QVERIFY(life->failed.empty());
    }

    void urgentOnes_areSentBeforeWhatWaitedLonger()
    {
        auto life = poorLife();
        life->enqueue(kFirst, kEmitter);
        life->enqueue(kSecond, kEmitter);
        QVERIFY(life->waits(kSecond, kUnpaid));
        life->enqueueFirst(kStop, kEmitter);
        QVERIFY(life->waits(kStop, kUnpaid));
        payIn();
        for (const QString &each : {kStop, kFirst, kSecond})
            QVERIFY(life->reaches(each, ChainTransactionState::Confirmed));
        QCOMPARE(life->transaction(kStop).nonce, std::optional<quint64>(0));
        QCOMPARE(life->transaction(kFirst).nonce, std::optional<quint64>(1));
        QCOMPARE(life->transaction(kSecond).nonce, std::optional<quint64>(2));
    }

    void urgentOnes_areSeenBehindAFullQueue()
    {
        constexpr int kMoreThanOneRound = 40;
        auto life = poorLife();
        for (int i = 0; i < kMoreThanOneRound; ++i)
            life->enqueue(QString::number(i), kEmitter);
        life->enqueueFirst(kStop, kEmitter);
        QVERIFY(life->waits(kStop, kUnpaid));
        payIn();
        QVERIFY(life->reaches(kStop, ChainTransactionState::Confirmed));
        QCOMPARE(life->transaction(kStop).nonce, std::optional<quint64>(0));
    }
};

QTEST_GUILESS_MAIN(BlockchainWithdrawTest)
#include "blockchain_withdraw_test.moc"
