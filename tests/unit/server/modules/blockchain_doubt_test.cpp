// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: one provider's mistake about receipts or nonces neither ends a transaction nor stops the operator's stream, and a
// change of the operator's key leaves nothing behind.
#include "tests/unit/server/modules/blockchain_life.h"
#include "tests/unit/server/modules/faulty_node.h"

using namespace freehold;
using namespace freehold::blockchain;
using namespace freehold::test;

namespace {
const QString kA = QStringLiteral("a");
const QString kB = QStringLiteral("b");
const QString kNonceGap = QStringLiteral("nonce_gap");
const QString kLeftBehind = QStringLiteral("signer_left_behind");

/// As when the index of transactions trails, or was pruned.
QJsonValue withoutReceipts(const QString &method, const QJsonArray &, QJsonValue result)
{
    const bool isOfTransactions = method == QLatin1StringView("eth_getTransactionReceipt")
        || method == QLatin1StringView("eth_getTransactionByHash");
    return isOfTransactions ? QJsonValue::Null : result;
}

QJsonValue threeNoncesAhead(const QString &method, const QJsonArray &, QJsonValue result)
{
    if (method != QLatin1StringView("eth_getTransactionCount"))
        return result;
    return quantity(readQuantity(result) + 3);
}
} // namespace

class BlockchainDoubtTest : public ChainTest {
    Q_OBJECT

private:
    std::unique_ptr<Life> lifeBehind(std::vector<QUrl> urls, int quorum)
    {
        auto several = config();
        several.rpcUrls = std::move(urls);
        several.quorum = quorum;
        return std::make_unique<Life>(database(), std::move(several));
    }
    std::unique_ptr<Life> lifeOfKey(int index)
    {
        auto other = config();
        other.operatorKey = anvilKey(index);
        return std::make_unique<Life>(database(), std::move(other));
    }

private Q_SLOTS:
    void aReceiptThatOneProviderLost_endsNothing()
    {
        FaultyNode faulty(node().url());
        faulty.fault = withoutReceipts;
        auto life = lifeBehind({faulty.url(), node().url()}, /*quorum=*/1);
        life->start();
        life->enqueue(kA, kEmitter);
        QVERIFY(life->reaches(kA, ChainTransactionState::Confirmed));
        QVERIFY(life->failed.empty());
    }

    void aNonceThatOneProviderInvents_isNotUsed()
    {
        FaultyNode faulty(node().url());
        faulty.fault = threeNoncesAhead;
        auto life = lifeBehind({faulty.url(), node().url()}, /*quorum=*/2);
        life->start();
        life->enqueue(kA, kEmitter);
        QVERIFY(waitUntil([&] { return life->transaction(kA).nonce.has_value(); }, 15'000));
        QCOMPARE(life->transaction(kA).nonce, std::optional<quint64>(0));
        faulty.fault = {};
        QVERIFY(life->reaches(kA, ChainTransactionState::Confirmed));
    }

    void aGapInTheNonces_rings()
    {
        FaultyNode faulty(node().url());
        faulty.fault = threeNoncesAhead;
        auto life = lifeBehind({faulty.url()}, /*quorum=*/1);
        life->start();
        life->enqueue(kA, kEmitter);
        QVERIFY(waitUntil([&] { return life->transaction(kA).nonce == 3; }, 15'000));
        faulty.fault = {};
        QVERIFY(waitUntil([&] { return life->rings(kNonceGap); }, 15'000));
        for (int i = 0; i < 3; ++i)
            node().send(anvilAccount(0), anvilAccount(3), {});
        QVERIFY(life->reaches(kA, ChainTransactionState::Confirmed));
        QVERIFY(waitUntil([&] { return !life->rings(kNonceGap); }));
    }

    void anotherOperatorKey_takesOverWhatIsQueued_andFollowsWhatWasSent()
    {
        node().setMining(false);
        auto first = lifeOfKey(0);
        first->start();
        first->enqueue(kA, kEmitter);
        QVERIFY(first->reaches(kA, ChainTransactionState::Broadcast));
        await(first->module.stop());
        first->enqueue(kB, kEmitter);
        const QString hash = first->transaction(kA).hash->toHex();
        first.reset();
        node().call(QStringLiteral("anvil_dropTransaction"), {hash});

        auto second = lifeOfKey(1);
        second->start();
        QVERIFY(second->reaches(kB, ChainTransactionState::Broadcast));
        QCOMPARE(second->transaction(kB).signer, anvilAccount(1));
        QVERIFY(second->rings(kLeftBehind));
        QVERIFY(waitUntil([&] { // its bytes were handed on again
            return node().call(QStringLiteral("eth_getTransactionByHash"), {hash}).isObject();
        }));
        second->fixture.clock.advanceMs(60'000); // no other version of it can be signed
        node().mine();
        QVERIFY(second->reaches(kA, ChainTransactionState::Confirmed));
        QVERIFY(second->reaches(kB, ChainTransactionState::Confirmed));
        QCOMPARE(second->transaction(kA).signer, anvilAccount(0));
        QVERIFY(waitUntil([&] { return !second->rings(kLeftBehind); }));
    }

    void anotherOperatorKey_hearsOfWhatWasReplaced()
    {
        node().setMining(false);
        {
            auto first = lifeOfKey(0);
            first->start();
            first->enqueue(kA, kEmitter);
            QVERIFY(first->reaches(kA, ChainTransactionState::Broadcast));
            await(first->module.stop());
            node().call(QStringLiteral("anvil_dropTransaction"), {first->transaction(kA).hash->toHex()});
        }
        node().send(anvilAccount(0), anvilAccount(3), {}); // how a person ends what hangs
        node().mine();
        auto second = lifeOfKey(1);
        second->start();
        QVERIFY(waitUntil([&] { return second->failed.size() == 1; }, 15'000));
        QVERIFY(second->transaction(kA).state == ChainTransactionState::Replaced);
    }
};

QTEST_GUILESS_MAIN(BlockchainDoubtTest)
#include "blockchain_doubt_test.moc"
