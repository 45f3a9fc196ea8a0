// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what was signed is mined once, whatever happens to it on the way: crashes, drops, fee bumps, a nonce that others took.
#include "server/modules/blockchain/blockchain_store.h"
#include "tests/unit/server/modules/blockchain_life.h"

using namespace freehold;
using namespace freehold::blockchain;
using namespace freehold::test;

class BlockchainResendTest : public ChainTest {
    Q_OBJECT

private:
    QString hashInPool(const QString &hash)
    {
        return node()
            .call(QStringLiteral("eth_getTransactionByHash"), {hash})
            .toObject()
            .value(QStringLiteral("hash"))
            .toString();
    }

private Q_SLOTS:
    void afterCrashBeforeBroadcast_sendsTheSameBytes()
    {
        auto first = lifeWithOneSent();
        const auto before = first->transaction(QStringLiteral("a"));
        first.reset();
        // As if it had died between storing and sending: SIGNED, and no node knows of it.
        node().call(QStringLiteral("anvil_dropTransaction"), {before.hash->toHex()});
        await(database().write(
            [&](Sql &sql) { TransactionStore().setState(sql, before.id, ChainTransactionState::Signed); }));

        auto second = newLife();
        second->start();
        QVERIFY(second->reaches(QStringLiteral("a"), ChainTransactionState::Broadcast));
        node().mine();
        QVERIFY(second->reaches(QStringLiteral("a"), ChainTransactionState::Confirmed));
        QCOMPARE(second->transaction(QStringLiteral("a")).raw, before.raw);
        QCOMPARE(
            node()
                .call(QStringLiteral("eth_getTransactionCount"), {anvilAccount(0).toHex(), QStringLiteral("latest")})
                .toString(),
            QStringLiteral("0x1"));
    }

    void afterCrashBehindBroadcast_findsTheReceipt()
    {
        auto first = lifeWithOneSent();
        const auto before = first->transaction(QStringLiteral("a"));
        first.reset();
        await(database().write(
            [&](Sql &sql) { TransactionStore().setState(sql, before.id, ChainTransactionState::Signed); }));
        node().mine();

        auto second = newLife();
        second->start();
        QVERIFY(second->reaches(QStringLiteral("a"), ChainTransactionState::Confirmed));
        QCOMPARE(*second->transaction(QStringLiteral("a")).hash, *before.hash);
    }

    void droppedTransaction_isSentAgain()
    {
        auto life = lifeWithOneSent();
        const QString hash = life->transaction(QStringLiteral("a")).hash->toHex();
        node().call(QStringLiteral("anvil_dropTransaction"), {hash});
        QVERIFY(waitUntil([&] { return hashInPool(hash) == hash; }));
        node().mine();
        QVERIFY(life->reaches(QStringLiteral("a"), ChainTransactionState::Confirmed));
    }

    void raisesTheFee_underTheSameNonce()
    {
        auto life = lifeWithOneSent();
        const auto before = life->transaction(QStringLiteral("a"));
        life->fixture.clock.advanceMs(60'000);
        QVERIFY(waitUntil([&] { return life->transaction(QStringLiteral("a")).hash != before.hash; }));
        QVERIFY(life->reaches(QStringLiteral("a"), ChainTransactionState::Broadcast));
        const auto after = life->transaction(QStringLiteral("a"));
        QCOMPARE(after.nonce, before.nonce);
        QVERIFY(*after.maxFee > *before.maxFee);
        node().mine();
        QVERIFY(life->reaches(QStringLiteral("a"), ChainTransactionState::Confirmed));
        QCOMPARE(*life->transaction(QStringLiteral("a")).hash, *after.hash);
    }

    void receiptOfACheaperVersion_countsToo()
    {
        auto life = lifeWithOneSent();
        const auto before = life->transaction(QStringLiteral("a"));
        life->fixture.clock.advanceMs(60'000);
        QVERIFY(waitUntil([&] { return life->transaction(QStringLiteral("a")).hash != before.hash; }));
        QVERIFY(life->reaches(QStringLiteral("a"), ChainTransactionState::Broadcast));
        await(life->module.stop());
        // A miner that never heard of the dearer version takes the first one.
        node().call(QStringLiteral("anvil_dropTransaction"), {life->transaction(QStringLiteral("a")).hash->toHex()});
        node().call(QStringLiteral("eth_sendRawTransaction"), {evm::toHex(before.raw)});
        node().mine();
        life->module.start();
        QVERIFY(life->reaches(QStringLiteral("a"), ChainTransactionState::Confirmed));
        QCOMPARE(*life->transaction(QStringLiteral("a")).hash, *before.hash);
    }

    void nonceTakenByAnother_endsAsReplaced()
    {
        auto life = lifeWithOneSent();
        await(life->module.stop());
        node().call(QStringLiteral("anvil_dropTransaction"), {life->transaction(QStringLiteral("a")).hash->toHex()});
        node().send(anvilAccount(0), anvilAccount(3), {});
        node().mine();
        life->module.start();
        QVERIFY(waitUntil([&] { return life->failed.size() == 1; }));
        QVERIFY(life->transaction(QStringLiteral("a")).state == ChainTransactionState::Replaced);
        QCOMPARE(life->failed.front().reason, QStringLiteral("replaced"));
        node().setMining(true);
        life->enqueue(QStringLiteral("b"), kEmitter);
        QVERIFY(life->reaches(QStringLiteral("b"), ChainTransactionState::Confirmed));
        QCOMPARE(life->transaction(QStringLiteral("b")).nonce, std::optional<quint64>(1));
    }

    void waitsWhileTheNodeIsDown()
    {
        auto nowhere = config();
        nowhere.rpcUrls = {QUrl(QStringLiteral("http://127.0.0.1:1"))};
        auto life = std::make_unique<Life>(database(), std::move(nowhere));
        life->start();
        life->enqueue(QStringLiteral("a"), kEmitter);
        QTest::qWait(150);
        QVERIFY(life->transaction(QStringLiteral("a")).state == ChainTransactionState::Queued);
        QVERIFY_THROWS_EXCEPTION(Error, (void)await(life->module.reads().headBlock()));
    }
};

QTEST_GUILESS_MAIN(BlockchainResendTest)
#include "blockchain_resend_test.moc"
