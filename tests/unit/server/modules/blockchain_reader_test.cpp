// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: every log is applied once and in order, and taken back when its block is.
#include "server/modules/blockchain/blockchain_log_store.h"
#include "server/modules/blockchain/blockchain_range_size.h"
#include "tests/unit/server/modules/blockchain_life.h"
#include "tests/unit/server/modules/faulty_node.h"

#include <QThread>

#include <algorithm>
#include <atomic>

using namespace freehold;
using namespace freehold::blockchain;
using namespace freehold::test;

class BlockchainReaderTest : public ChainTest {
    Q_OBJECT

private:
    /// Strictly; the node may have mined two that were sent right after each other in one block.
    static bool areInOrder(const std::vector<Seen> &logs)
    {
        const auto isNotBefore = [](const Seen &a, const Seen &b) {
            return std::pair(a.block, a.logIndex) >= std::pair(b.block, b.logIndex);
        };
        return std::ranges::adjacent_find(logs, isNotBefore) == logs.end();
    }
    void reorganise(int depth) { node().call(QStringLiteral("anvil_reorg"), {depth, QJsonArray{}}); }
    void requireBlocks(const std::vector<qint64> &expected)
    {
        std::vector<qint64> blocks;
        for (const Seen &one : seen(database()))
            blocks.push_back(one.block);
        QCOMPARE(blocks, expected);
    }

private Q_SLOTS:
    void appliesOnceInOrder_alsoAfterRestart()
    {
        auto first = newReader();
        first->start();
        ping(3);
        QVERIFY(sees(3));
        first.reset();
        ping();
        auto second = newReader();
        second->start();
        QVERIFY(sees(4));
        node().mine(3);
        QVERIFY(waitUntil([&] { return second->readBlock() == 7; }));
        const auto all = seen(database());
        QCOMPARE(all.size(), std::size_t(4));
        for (std::size_t i = 0; i < all.size(); ++i)
            QCOMPARE(all[i].block, qint64(i) + 1);
    }

    void reorganisation_takesLogsBack()
    {
        auto life = newReader();
        life->start();
        ping();
        QVERIFY(sees(1));
        node().mine(2);
        ping(2);
        QVERIFY(sees(3));
        node().call(QStringLiteral("anvil_reorg"), {3, QJsonArray{}});
        QVERIFY(sees(1));
        QCOMPARE(seen(database()).front().block, qint64(1));
        ping();
        QVERIFY(sees(2));
    }

    void foreignLogs_areReadAndToldWhereTheyNameAWallet()
    {
        const evm::Address wallet = addressOf(0x11);
        std::vector<evm::Hash32> named;
        std::vector<ChainReading::Kind> kinds;
        // LOG2 with the first two words of the call data as its topics.
        node().setCode(kOtherEmitter, QByteArray::fromHex("60203560003560006000a200"));
        const auto emitFor = [this](const evm::Address &whose) {
            node().send(anvilAccount(0), kOtherEmitter, kPing.toBytes() + whose.toWord().toBytes());
        };
        auto life = newReader();
        life->module.follow(
            {{.contract = kOtherEmitter, .topics = {kPing}, .place = 1}}, [wallet] { return std::vector{wallet}; },
            [&](const ChainReading &reading) {
                kinds.push_back(reading.kind);
                for (const ChainLog &log : reading.logs)
                    if (log.address == kOtherEmitter)
                        named.push_back(log.topics.at(1));
                const bool hasBlocks = reading.from != reading.upTo;
                QCOMPARE(reading.wallets.size(), hasBlocks ? 1UZ : 0UZ);
            });
        life->start();
        emitFor(addressOf(0x22));
        emitFor(wallet);
        ping();
        QVERIFY(sees(2)); // one that names the wallet, and one of the contract that is watched
        QVERIFY(waitUntil([&] { return named == std::vector{wallet.toWord()}; }));
        QCOMPARE(std::ranges::count(kinds, ChainReading::Kind::Undone), 0);
        reorganise(2);
        QVERIFY(sees(0));
        QVERIFY(waitUntil([&] { return std::ranges::count(kinds, ChainReading::Kind::Undone) == 1; }));
    }

    void reorganisation_ofFiveBlocks_readsTheNewOnes()
    {
        auto life = newReader();
        life->start();
        ping(7);
        QVERIFY(sees(7));
        reorganise(5);
        QVERIFY(sees(2));
        ping(3);
        QVERIFY(sees(5));
        requireBlocks({1, 2, 8, 9, 10});
    }

    void reorganisation_whileALogCannotBeApplied_leavesNothingBehind()
    {
        std::atomic<bool> isBroken = true;
        auto life = newLife();
        life->module.watch({kEmitter});
        const LogHandler handler = recorder();
        life->module.onLog(kPing,
                           {[&isBroken, apply = handler.apply](Sql &sql, const ChainLog &log) {
                                apply(sql, log);
                                if (isBroken && log.blockNumber > 2)
                                    throw Error(ErrorCode::Internal, QStringLiteral("broken"),
                                                QStringLiteral("Broken."));
                            },
                            handler.revert});
        life->start();
        ping(4);
        QVERIFY(sees(2)); // the third stops the applying
        reorganise(3);
        QVERIFY(sees(1));
        isBroken = false;
        ping(1);
        QVERIFY(sees(2));
        requireBlocks({1, 5});
    }

    void reorganisation_deeperThanWhatIsKept_stopsWithAnAlarm()
    {
        replaceNode();
        auto life = newReader();
        life->start();
        ping(1);
        node().mine(static_cast<int>(LogStore::kKeptBlocks) + 10);
        QVERIFY(sees(1));
        QVERIFY(waitUntil([&] { return life->readBlock() == LogStore::kKeptBlocks + 11; }, 15'000));
        reorganise(static_cast<int>(LogStore::kKeptBlocks) + 5);
        QVERIFY(waitUntil([&] { return life->rings(QStringLiteral("reorganised_too_deep")); }, 15'000));
        ping(1);
        QTest::qWait(300);
        QCOMPARE(seen(database()).size(), std::size_t(1));
    }

    void waitsForDepth()
    {
        auto life = newReader(/*confirmations=*/2);
        life->start();
        ping();
        node().mine(1);
        QTest::qWait(100);
        QVERIFY(seen(database()).empty());
        node().mine(1);
        QVERIFY(sees(1));
    }

    void failingHandler_stopsApplyingNotReading()
    {
        std::atomic<bool> isBroken = true;
        auto life = newLife();
        life->module.watch({kEmitter});
        LogHandler handler = recorder();
        life->module.onLog(kPing,
                           {[&isBroken, apply = handler.apply](Sql &sql, const ChainLog &log) {
                                apply(sql, log);
                                if (isBroken)
                                    throw Error(ErrorCode::Internal, QStringLiteral("broken"),
                                                QStringLiteral("Broken."));
                            },
                            handler.revert});
        life->start();
        ping();
        ping();
        struct Count {
            qint64 count;
            static Count fromRow(const Row &row) { return {row.int64("count")}; }
        };
        const auto stored = [&] {
            return await(database().read([](Sql &sql) {
                return sql
                    .one<Count>(QStringLiteral("SELECT COUNT(*) AS count FROM chain_events"), {},
                                QStringLiteral("count"))
                    .count;
            }));
        };
        QVERIFY(waitUntil([&] { return stored() == 2; }));
        QVERIFY(seen(database()).empty());
        QCOMPARE(life->readBlock(), quint64(0));
        QVERIFY(waitUntil([&] { return life->rings(QStringLiteral("log_not_applied")); }));
        QCOMPARE(life->module.health().alarms.front().params.value(QStringLiteral("block")).toInt(), 1);
        isBroken = false;
        QVERIFY(sees(2));
        QVERIFY(waitUntil([&] { return !life->rings(QStringLiteral("log_not_applied")); }));
        QVERIFY(waitUntil([&] { return life->readBlock() == 2; }));
    }

    void rangesReadAhead_areAppliedInOrder()
    {
        constexpr int kBlocks = 5 * static_cast<int>(RangeSize::kFirstBlocks);
        ping(kBlocks);
        auto life = newReader();
        life->start();
        QVERIFY(sees(kBlocks));
        QVERIFY(areInOrder(seen(database())));
        const quint64 head = node().call(QStringLiteral("eth_blockNumber")).toString().toULongLong(nullptr, 16);
        QVERIFY(waitUntil([&] { return life->readBlock() == head; }));
    }

    void contractFoundWhileMoreIsReadAhead_hasAllItsLogs()
    {
        auto life = newReader();
        BlockchainModule &module = life->module;
        module.onLog(
            kPong,
            {[&module](Sql &sql, const ChainLog &log) { module.watchAlso(sql, kOtherEmitter, log.blockNumber); }, {}});
        node().send(anvilAccount(1), kEmitter, kPong.toBytes());
        const int blocks = 3 * static_cast<int>(RangeSize::kFirstBlocks);
        for (int i = 0; i < blocks; ++i)
            node().send(anvilAccount(1), i % 2 == 0 ? kOtherEmitter : kEmitter, kPing.toBytes());
        life->start();
        QVERIFY(sees(static_cast<std::size_t>(blocks)));
        QVERIFY(areInOrder(seen(database())));
    }

    /// It keeps little history, or answers from a node that trails: it has no say, and the others are as honest as before.
    void witnessWithoutTheBlock_isPassedOver()
    {
        FaultyNode young(node().url());
        young.fault = [](const QString &method, const QJsonArray &, QJsonValue result) {
            return method == QLatin1StringView("eth_getBlockByNumber") ? QJsonValue(QJsonValue::Null) : result;
        };
        FaultyNode slow(node().url()); // and so ranked behind it
        slow.asked = [] { QThread::msleep(30); };
        auto several = config();
        several.rpcUrls = {node().url(), young.url(), slow.url()};
        several.quorum = 2;
        Life life(database(), std::move(several));
        life.module.watch({kEmitter});
        life.module.onLog(kPing, recorder());
        life.start();
        for (int i = 1; i <= 5; ++i) {
            ping();
            QVERIFY(sees(static_cast<std::size_t>(i)));
        }
        // What it lacks may tell against itself, when it is the one that is asked first, never against the others.
        const QString itself = QStringLiteral("127.0.0.1:%1").arg(young.url().port());
        for (const ChainAlarm &alarm : life.module.health().alarms)
            QVERIFY2(alarm.name != QLatin1StringView("provider_quarantined") || alarm.subject == itself,
                     qPrintable(alarm.subject));
    }

    void contractFoundInABlock_hasItsLogsOfThatBlockToo()
    {
        auto life = newReader();
        BlockchainModule &module = life->module;
        module.onLog(
            kPong,
            {[&module](Sql &sql, const ChainLog &log) { module.watchAlso(sql, kOtherEmitter, log.blockNumber); }, {}});
        node().setMining(false);
        node().send(anvilAccount(1), kOtherEmitter, kPing.toBytes()); // before the log that tells of it
        node().send(anvilAccount(1), kEmitter, kPong.toBytes());
        node().send(anvilAccount(1), kOtherEmitter, kPing.toBytes());
        node().mine(1);
        node().setMining(true);
        ping();
        node().send(anvilAccount(1), kOtherEmitter, kPing.toBytes());
        life->start();
        QVERIFY(sees(4));
        const auto all = seen(database());
        QCOMPARE(all[0].logIndex, qint64(0));
        QCOMPARE(all[1].logIndex, qint64(2));
        QCOMPARE(all[2].address, kEmitter.toChecksum());
        QCOMPARE(all[3].address, kOtherEmitter.toChecksum());
    }
};

QTEST_GUILESS_MAIN(BlockchainReaderTest)
#include "blockchain_reader_test.moc"
