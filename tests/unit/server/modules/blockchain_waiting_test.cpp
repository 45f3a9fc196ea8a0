// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what the operator cannot do for now waits with its reason and an alarm, takes no nonce, loses nothing, and goes on
// by itself.
#include "server/modules/blockchain/blockchain_gas.h"
#include "tests/unit/server/modules/blockchain_life.h"

using namespace freehold;
using namespace freehold::blockchain;
using namespace freehold::test;

namespace {
const QString kA = QStringLiteral("a");
const QString kB = QStringLiteral("b");
const QString kNoFunds = QStringLiteral("insufficient_funds");
const QString kNoRole = QStringLiteral("operator_not_authorized");
const QString kFeeCeiling = QStringLiteral("fee_ceiling");
constexpr quint64 kGwei = 1'000'000'000;
} // namespace

class BlockchainWaitingTest : public ChainTest {
    Q_OBJECT

private:
    void setBalance(const char *wei)
    {
        node().call(QStringLiteral("anvil_setBalance"), {anvilAccount(0).toHex(), QString::fromLatin1(wei)});
    }
    std::unique_ptr<Life> lifeWithCeiling(quint64 maxFee)
    {
        auto limited = config();
        limited.fees.maxFee = maxFee;
        return std::make_unique<Life>(database(), std::move(limited));
    }
    void requireNonces()
    {
        QCOMPARE(
            node()
                .call(QStringLiteral("eth_getTransactionCount"), {anvilAccount(0).toHex(), QStringLiteral("latest")})
                .toString(),
            QStringLiteral("0x2"));
    }

private Q_SLOTS:
    void noMoneyForFees_waitsForIt()
    {
        setBalance("0x0");
        auto life = newLife();
        life->start();
        life->enqueue(kA, kEmitter);
        life->enqueue(kB, kEmitter);
        QVERIFY(life->waits(kA, kNoFunds));
        QVERIFY(life->rings(kNoFunds));
        QVERIFY(!life->transaction(kA).nonce);
        setBalance("0xde0b6b3a7640000");
        QVERIFY(life->reaches(kA, ChainTransactionState::Confirmed));
        QVERIFY(life->reaches(kB, ChainTransactionState::Confirmed));
        QVERIFY(!life->transaction(kA).waitingReason);
        QVERIFY(!life->rings(kNoFunds));
        requireNonces();
    }

    /// The margin over the estimate is the first to go: signed with more than a block may have, it would wait for good, and all
    /// that comes later with it.
    void transactionThatNearlyFillsABlock_isSentAllTheSame()
    {
        const QJsonObject ping = callOf(anvilAccount(0), kEmitter, kPing.toBytes());
        const quint64 needed = readQuantity(node().call(QStringLiteral("eth_estimateGas"), {ping}));
        const quint64 most = needed + needed / 10;
        node().call(QStringLiteral("evm_setBlockGasLimit"), {quantity(most)});
        node().mine();
        auto life = newLife();
        life->start();
        life->enqueue(kA, kEmitter);
        QVERIFY(life->reaches(kA, ChainTransactionState::Confirmed));
        QCOMPARE(life->transaction(kA).gasLimit, most);
        node().call(QStringLiteral("evm_setBlockGasLimit"), {quantity(30'000'000)});
        node().mine();
    }

    void moneyGoneAfterTheSigning_waitsWithItsNonce()
    {
        auto life = lifeWithOneSent();
        const auto before = life->transaction(kA);
        node().call(QStringLiteral("anvil_dropTransaction"), {before.hash->toHex()});
        setBalance("0x0");
        QVERIFY(life->waits(kA, kNoFunds));
        life->enqueue(kB, kEmitter);
        setBalance("0xde0b6b3a7640000");
        QVERIFY(waitUntil([&] { return !life->transaction(kA).waitingReason; }));
        node().setMining(true);
        node().mine();
        QVERIFY(life->reaches(kA, ChainTransactionState::Confirmed));
        QVERIFY(life->reaches(kB, ChainTransactionState::Confirmed));
        QCOMPARE(life->transaction(kA).nonce, before.nonce);
        requireNonces();
    }

    void operatorWithoutItsRole_waitsForIt_andHoldsUpNobody()
    {
        node().setCode(kGate, roleGateCode(anvilAccount(0)));
        node().setStorage(kGate, 0, 1);
        auto life = newLife();
        life->start();
        life->enqueue(kA, kGate);
        life->enqueue(kB, kEmitter);
        QVERIFY(life->waits(kA, kNoRole));
        QVERIFY(life->rings(kNoRole));
        QVERIFY(life->reaches(kB, ChainTransactionState::Confirmed));
        node().setStorage(kGate, 0, 0); // the role is granted
        QVERIFY(life->reaches(kA, ChainTransactionState::Confirmed));
        QVERIFY(!life->rings(kNoRole));
        QVERIFY(life->failed.empty());
        requireNonces();
    }

    void operatorThatAShareTokenRefuses_waitsForItsRole()
    {
        node().setCode(kGate, tokenGateCode(anvilAccount(0)));
        node().setStorage(kGate, 0, 1);
        auto life = newLife();
        life->start();
        life->enqueue(kA, kGate);
        QVERIFY(life->waits(kA, kNoRole));
        node().setStorage(kGate, 0, 0);
        QVERIFY(life->reaches(kA, ChainTransactionState::Confirmed));
        QVERIFY(life->failed.empty());
    }

    void roleThatSomebodyElseLacks_isAFailure()
    {
        node().setCode(kGate, roleGateCode(anvilAccount(5)));
        node().setStorage(kGate, 0, 1);
        auto life = newLife();
        life->start();
        life->enqueue(kA, kGate);
        QVERIFY(waitUntil([&] { return life->failed.size() == 1; }));
        QCOMPARE(life->failed.front().reason, QStringLiteral("access_managed_unauthorized"));
    }

    void baseFeeAboveTheCeiling_waitsForABetterTime()
    {
        auto life = lifeWithCeiling(kGwei / 2);
        life->start();
        life->enqueue(kA, kEmitter);
        QVERIFY(life->waits(kA, kFeeCeiling));
        QVERIFY(life->rings(kFeeCeiling));
        node().call(QStringLiteral("anvil_setNextBlockBaseFeePerGas"), {QStringLiteral("0x5f5e100")});
        node().mine();
        QVERIFY(life->reaches(kA, ChainTransactionState::Confirmed));
        QVERIFY(!life->rings(kFeeCeiling));
        QVERIFY(*life->transaction(kA).maxFee <= evm::U256(kGwei / 2));
    }

    void feeAtTheCeiling_isNotRaised_andRings()
    {
        node().call(QStringLiteral("anvil_setNextBlockBaseFeePerGas"), {QStringLiteral("0x3b9aca00")});
        node().mine();
        node().setMining(false);
        auto life = lifeWithCeiling(kGwei * 3 / 2);
        life->start();
        life->enqueue(kA, kEmitter);
        QVERIFY(life->reaches(kA, ChainTransactionState::Broadcast));
        const auto before = life->transaction(kA);
        QCOMPARE(*before.maxFee, evm::U256(kGwei * 3 / 2));
        life->fixture.clock.advanceMs(60'000);
        QVERIFY(life->waits(kA, kFeeCeiling));
        QVERIFY(life->rings(kFeeCeiling));
        QCOMPARE(*life->transaction(kA).hash, *before.hash);
        node().mine();
        QVERIFY(life->reaches(kA, ChainTransactionState::Confirmed));
        QVERIFY(waitUntil([&] { return !life->rings(kFeeCeiling); }));
    }

    /// It was refused once, and then only waited: what made it fail in the end may be its own effect, relayed by somebody
    /// else in a block of which nobody has heard yet.
    void refusedAgainAfterWaiting_failsOnlyOnceTheLogsWereHeard()
    {
        constexpr int kConfirmations = 3;
        node().setStorage(kGate, 0, 1);
        auto life = newReader(kConfirmations);
        life->start();
        node().mine(10);
        QVERIFY(waitUntil([&] { return life->readBlock() == 10 - kConfirmations; }));
        life->enqueue(kA, kGate);
        QTest::qWait(500); // refused in block 10; not final, as only block 7 was heard

        setBalance("0x0");
        node().setStorage(kGate, 0, 0);
        QVERIFY(life->waits(kA, kNoFunds));
        node().mine(10);
        QVERIFY(waitUntil([&] { return life->readBlock() == 20 - kConfirmations; }));

        node().setStorage(kGate, 0, 1); // somebody else was faster, in block 20
        setBalance("0xde0b6b3a7640000");
        QTest::qWait(1000);
        QVERIFY(life->failed.empty());
        node().mine(kConfirmations);
        QVERIFY(waitUntil([&] { return life->failed.size() == 1; }, 15'000));
    }

    void lowBalance_ringsBeforeItIsGone()
    {
        auto careful = config();
        careful.minOperatorBalance = *evm::U256::fromDecimal(u"20000000000000000000000");
        auto life = std::make_unique<Life>(database(), std::move(careful));
        life->start();
        QVERIFY(waitUntil([&] { return life->rings(QStringLiteral("operator_balance_low")); }));
        setBalance("0x43c33c1937564800000"); // 20,000 coins
        QVERIFY(waitUntil([&] { return !life->rings(QStringLiteral("operator_balance_low")); }));
    }
};

QTEST_GUILESS_MAIN(BlockchainWaitingTest)
#include "blockchain_waiting_test.moc"
