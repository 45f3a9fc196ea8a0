// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_store.h"
#include "shared/evm/keccak.h"
#include "tests/support/await.h"
#include "tests/unit/server/modules/chain_fixture.h"

#include <QTest>

#include <atomic>

using namespace freehold;
using namespace freehold::blockchain;
using namespace freehold::test;

namespace {
const evm::Address kEmitter = addressOf(0xe1);
const evm::Address kOtherEmitter = addressOf(0xe2);
const evm::Address kGate = addressOf(0xa7);
const evm::Hash32 kPing = evm::keccak256("ping");
const evm::Hash32 kPong = evm::keccak256("pong");

struct Seen {
    qint64 block = 0;
    qint64 logIndex = 0;
    QString address;
    static Seen fromRow(const Row &row) { return {row.int64("block"), row.int64("log_index"), row.text("address")}; }
};

/// One life of the server: module and jobs on a database that outlives it.
struct Life {
    Life(Database &database, BlockchainConfig config) : fixture(database), module(fixture.core, std::move(config))
    {
        fixture.outbox.subscribe<ChainTransactionConfirmed>(QStringLiteral("test"),
                                                            [this](ChainTransactionConfirmed event, Job job) {
                                                                confirmed.push_back(event);
                                                                return finish(std::move(job));
                                                            });
        fixture.outbox.subscribe<ChainTransactionFailed>(QStringLiteral("test"),
                                                         [this](ChainTransactionFailed event, Job job) {
                                                             failed.push_back(event);
                                                             return finish(std::move(job));
                                                         });
    }
    ~Life()
    {
        await(module.stop());
        await(fixture.jobs.stop());
    }
    Task<> finish(Job job)
    {
        return fixture.database.write([this, job](Sql &sql) { fixture.jobs.complete(sql, job); });
    }
    void start()
    {
        module.start();
        fixture.jobs.start();
    }
    ChainTransactionId enqueue(const QString &reference, const evm::Address &to, const evm::Hash32 &word = kPing)
    {
        return await(fixture.database.write([=, this](Sql &sql) {
            return module.enqueue(sql, {QStringLiteral("test"), reference, to, word.toBytes()});
        }));
    }
    ChainTransaction transaction(const QString &reference)
    {
        return *await(fixture.database.read(
            [=, this](Sql &sql) { return module.findTransaction(sql, QStringLiteral("test"), reference); }));
    }
    bool reaches(const QString &reference, ChainTransactionState state)
    {
        return waitUntil([&] { return transaction(reference).state == state; });
    }
    quint64 readBlock()
    {
        return await(fixture.database.read([this](Sql &sql) { return module.readBlock(sql); }));
    }

    CoreFixture fixture;
    BlockchainModule module;
    std::vector<ChainTransactionConfirmed> confirmed;
    std::vector<ChainTransactionFailed> failed;
};

/// Writes each log of a topic into the table `seen`, and takes it out again.
LogHandler recorder()
{
    return {[](Sql &sql, const ChainLog &log) {
                sql.exec(QStringLiteral(
                             "INSERT INTO seen (block, log_index, address) VALUES (:block, :log_index, :address)"),
                         {{QStringLiteral("block"), static_cast<qint64>(log.blockNumber)},
                          {QStringLiteral("log_index"), static_cast<qint64>(log.logIndex)},
                          {QStringLiteral("address"), log.address.toChecksum()}});
            },
            [](Sql &sql, const ChainLog &log) {
                sql.exec(QStringLiteral("DELETE FROM seen WHERE block = :block AND log_index = :log_index"),
                         {{QStringLiteral("block"), static_cast<qint64>(log.blockNumber)},
                          {QStringLiteral("log_index"), static_cast<qint64>(log.logIndex)}});
            }};
}

std::vector<Seen> seen(Database &database)
{
    return await(
        database.read([](Sql &sql) { return sql.all<Seen>(QStringLiteral("SELECT * FROM seen ORDER BY number")); }));
}
} // namespace

class BlockchainTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Anvil> m_anvil;

    std::unique_ptr<Life> newLife(int confirmations = 0)
    {
        return std::make_unique<Life>(**m_database, chainConfig(m_anvil->url(), confirmations));
    }
    std::unique_ptr<Life> newReader(int confirmations = 0)
    {
        auto life = newLife(confirmations);
        life->module.watch({kEmitter});
        life->module.onLog(kPing, recorder());
        return life;
    }
    bool sees(std::size_t count)
    {
        return waitUntil([&] { return seen(**m_database).size() == count; });
    }
    QString hashInPool(const QString &hash)
    {
        return m_anvil->call(QStringLiteral("eth_getTransactionByHash"), {hash})
            .toObject()
            .value(QStringLiteral("hash"))
            .toString();
    }

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }
    void init()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        m_database = std::make_unique<TestDatabase>(dialect);
        m_anvil = std::make_unique<Anvil>();
        m_anvil->setCode(kEmitter, emitterCode());
        m_anvil->setCode(kOtherEmitter, emitterCode());
        m_anvil->setCode(kGate, gateCode());
        await((*m_database)->write([](Sql &sql) {
            const QString key = sql.dialect() == Dialect::Sqlite ? QStringLiteral("INTEGER PRIMARY KEY")
                                                                 : QStringLiteral("SERIAL PRIMARY KEY");
            sql.exec(
                QStringLiteral("CREATE TABLE seen (number %1, block BIGINT, log_index BIGINT, address TEXT)").arg(key));
        }));
    }
    void cleanup()
    {
        m_anvil.reset();
        m_database.reset();
    }

    void writer_confirmsAndTells()
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

    void writer_waitsForConfirmations()
    {
        auto life = newLife(/*confirmations=*/2);
        life->start();
        life->enqueue(QStringLiteral("a"), kEmitter);
        QVERIFY(life->reaches(QStringLiteral("a"), ChainTransactionState::Mined));
        m_anvil->mine(1);
        QTest::qWait(100);
        QVERIFY(life->transaction(QStringLiteral("a")).state == ChainTransactionState::Mined);
        m_anvil->mine(1);
        QVERIFY(life->reaches(QStringLiteral("a"), ChainTransactionState::Confirmed));
    }

    void writer_revertAtEstimate_usesNoNonce()
    {
        m_anvil->setStorage(kGate, 0, 1);
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

    void writer_revertWhenMined_failsWithItsReason()
    {
        m_anvil->setMining(false);
        auto life = newLife();
        life->start();
        life->enqueue(QStringLiteral("a"), kGate);
        QVERIFY(life->reaches(QStringLiteral("a"), ChainTransactionState::Broadcast));
        m_anvil->setStorage(kGate, 0, 1);
        m_anvil->mine();
        QVERIFY(waitUntil([&] { return life->failed.size() == 1; }));
        const auto transaction = life->transaction(QStringLiteral("a"));
        QVERIFY(transaction.state == ChainTransactionState::Failed);
        QCOMPARE(*transaction.failureReason, QStringLiteral("receiver_not_verified"));
        QVERIFY(transaction.blockNumber);
    }

    void writer_keepsSeveralInFlight()
    {
        m_anvil->setMining(false);
        auto life = newLife();
        life->start();
        for (int i = 0; i < 5; ++i)
            life->enqueue(QString::number(i), kEmitter);
        QVERIFY(life->reaches(QStringLiteral("4"), ChainTransactionState::Broadcast));
        m_anvil->mine();
        QVERIFY(waitUntil([&] { return life->confirmed.size() == 5; }));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(life->transaction(QString::number(i)).nonce, std::optional<quint64>(i));
    }

    void writer_afterCrashBeforeBroadcast_sendsTheSameBytes()
    {
        m_anvil->setMining(false);
        auto first = newLife();
        first->start();
        first->enqueue(QStringLiteral("a"), kEmitter);
        QVERIFY(first->reaches(QStringLiteral("a"), ChainTransactionState::Broadcast));
        const auto before = first->transaction(QStringLiteral("a"));
        first.reset();
        // As if it had died between storing and sending: SIGNED, and no node knows of it.
        m_anvil->call(QStringLiteral("anvil_dropTransaction"), {before.hash->toHex()});
        await((*m_database)->write([&](Sql &sql) {
            TransactionStore().setState(sql, before.id, ChainTransactionState::Signed);
        }));

        auto second = newLife();
        second->start();
        QVERIFY(second->reaches(QStringLiteral("a"), ChainTransactionState::Broadcast));
        m_anvil->mine();
        QVERIFY(second->reaches(QStringLiteral("a"), ChainTransactionState::Confirmed));
        QCOMPARE(second->transaction(QStringLiteral("a")).raw, before.raw);
        QCOMPARE(
            m_anvil
                ->call(QStringLiteral("eth_getTransactionCount"), {anvilAccount(0).toHex(), QStringLiteral("latest")})
                .toString(),
            QStringLiteral("0x1"));
    }

    void writer_afterCrashBehindBroadcast_findsTheReceipt()
    {
        m_anvil->setMining(false);
        auto first = newLife();
        first->start();
        first->enqueue(QStringLiteral("a"), kEmitter);
        QVERIFY(first->reaches(QStringLiteral("a"), ChainTransactionState::Broadcast));
        const auto before = first->transaction(QStringLiteral("a"));
        first.reset();
        await((*m_database)->write([&](Sql &sql) {
            TransactionStore().setState(sql, before.id, ChainTransactionState::Signed);
        }));
        m_anvil->mine();

        auto second = newLife();
        second->start();
        QVERIFY(second->reaches(QStringLiteral("a"), ChainTransactionState::Confirmed));
        QCOMPARE(*second->transaction(QStringLiteral("a")).hash, *before.hash);
    }

    void writer_droppedTransaction_isSentAgain()
    {
        m_anvil->setMining(false);
        auto life = newLife();
        life->start();
        life->enqueue(QStringLiteral("a"), kEmitter);
        QVERIFY(life->reaches(QStringLiteral("a"), ChainTransactionState::Broadcast));
        const QString hash = life->transaction(QStringLiteral("a")).hash->toHex();
        m_anvil->call(QStringLiteral("anvil_dropTransaction"), {hash});
        QVERIFY(waitUntil([&] { return hashInPool(hash) == hash; }));
        m_anvil->mine();
        QVERIFY(life->reaches(QStringLiteral("a"), ChainTransactionState::Confirmed));
    }

    void writer_raisesTheFee_underTheSameNonce()
    {
        m_anvil->setMining(false);
        auto life = newLife();
        life->start();
        life->enqueue(QStringLiteral("a"), kEmitter);
        QVERIFY(life->reaches(QStringLiteral("a"), ChainTransactionState::Broadcast));
        const auto before = life->transaction(QStringLiteral("a"));
        life->fixture.clock.advanceMs(60'000);
        QVERIFY(waitUntil([&] { return life->transaction(QStringLiteral("a")).hash != before.hash; }));
        QVERIFY(life->reaches(QStringLiteral("a"), ChainTransactionState::Broadcast));
        const auto after = life->transaction(QStringLiteral("a"));
        QCOMPARE(after.nonce, before.nonce);
        QVERIFY(*after.maxFee > *before.maxFee);
        m_anvil->mine();
        QVERIFY(life->reaches(QStringLiteral("a"), ChainTransactionState::Confirmed));
        QCOMPARE(*life->transaction(QStringLiteral("a")).hash, *after.hash);
    }

    void writer_receiptOfACheaperVersion_countsToo()
    {
        m_anvil->setMining(false);
        auto life = newLife();
        life->start();
        life->enqueue(QStringLiteral("a"), kEmitter);
        QVERIFY(life->reaches(QStringLiteral("a"), ChainTransactionState::Broadcast));
        const auto before = life->transaction(QStringLiteral("a"));
        life->fixture.clock.advanceMs(60'000);
        QVERIFY(waitUntil([&] { return life->transaction(QStringLiteral("a")).hash != before.hash; }));
        QVERIFY(life->reaches(QStringLiteral("a"), ChainTransactionState::Broadcast));
        await(life->module.stop());
        // A miner that never heard of the dearer version takes the first one.
        m_anvil->call(QStringLiteral("anvil_dropTransaction"), {life->transaction(QStringLiteral("a")).hash->toHex()});
        m_anvil->call(QStringLiteral("eth_sendRawTransaction"), {evm::toHex(before.raw)});
        m_anvil->mine();
        life->module.start();
        QVERIFY(life->reaches(QStringLiteral("a"), ChainTransactionState::Confirmed));
        QCOMPARE(*life->transaction(QStringLiteral("a")).hash, *before.hash);
    }

    void writer_nonceTakenByAnother_endsAsReplaced()
    {
        m_anvil->setMining(false);
        auto life = newLife();
        life->start();
        life->enqueue(QStringLiteral("a"), kEmitter);
        QVERIFY(life->reaches(QStringLiteral("a"), ChainTransactionState::Broadcast));
        await(life->module.stop());
        m_anvil->call(QStringLiteral("anvil_dropTransaction"), {life->transaction(QStringLiteral("a")).hash->toHex()});
        m_anvil->send(anvilAccount(0), anvilAccount(3), {});
        m_anvil->mine();
        life->module.start();
        QVERIFY(waitUntil([&] { return life->failed.size() == 1; }));
        QVERIFY(life->transaction(QStringLiteral("a")).state == ChainTransactionState::Replaced);
        QCOMPARE(life->failed.front().reason, QStringLiteral("replaced"));
        m_anvil->setMining(true);
        life->enqueue(QStringLiteral("b"), kEmitter);
        QVERIFY(life->reaches(QStringLiteral("b"), ChainTransactionState::Confirmed));
        QCOMPARE(life->transaction(QStringLiteral("b")).nonce, std::optional<quint64>(1));
    }

    void writer_waitsWhileTheNodeIsDown()
    {
        auto life = newLife();
        m_anvil->kill();
        life->start();
        life->enqueue(QStringLiteral("a"), kEmitter);
        QTest::qWait(150);
        QVERIFY(life->transaction(QStringLiteral("a")).state == ChainTransactionState::Queued);
        QVERIFY_THROWS_EXCEPTION(Error, (void)await(life->module.reads().headBlock()));
    }

    void reads_refuseAnotherChain()
    {
        auto config = chainConfig(m_anvil->url());
        config.contracts.chainId = 1;
        Life life(**m_database, std::move(config));
        try {
            (void)await(life.module.reads().headBlock());
            QFAIL("a node of another chain was believed");
        } catch (const Error &error) {
            QCOMPARE(error.reason, QStringLiteral("wrong_chain"));
        }
    }

    void reads_revertIsDecoded()
    {
        m_anvil->setStorage(kGate, 0, 1);
        auto life = newLife();
        try {
            (void)await(life->module.reads().call(kGate, {}));
            QFAIL("no revert");
        } catch (const ContractReverted &error) {
            QVERIFY(error.code == ErrorCode::RuleRefused);
            QCOMPARE(error.reason, QStringLiteral("receiver_not_verified"));
        }
    }

    void reader_appliesOnceInOrder_alsoAfterRestart()
    {
        auto first = newReader();
        first->start();
        for (int i = 0; i < 3; ++i)
            m_anvil->send(anvilAccount(1), kEmitter, kPing.toBytes());
        QVERIFY(sees(3));
        first.reset();
        m_anvil->send(anvilAccount(1), kEmitter, kPing.toBytes());
        auto second = newReader();
        second->start();
        QVERIFY(sees(4));
        m_anvil->mine(3);
        QVERIFY(waitUntil([&] { return second->readBlock() == 7; }));
        const auto all = seen(**m_database);
        QCOMPARE(all.size(), std::size_t(4));
        for (std::size_t i = 0; i < all.size(); ++i)
            QCOMPARE(all[i].block, qint64(i) + 1);
    }

    void reader_reorganisation_takesLogsBack()
    {
        auto life = newReader();
        life->start();
        m_anvil->send(anvilAccount(1), kEmitter, kPing.toBytes());
        QVERIFY(sees(1));
        m_anvil->mine(2);
        for (int i = 0; i < 2; ++i)
            m_anvil->send(anvilAccount(1), kEmitter, kPing.toBytes());
        QVERIFY(sees(3));
        m_anvil->call(QStringLiteral("anvil_reorg"), {3, QJsonArray{}});
        QVERIFY(sees(1));
        QCOMPARE(seen(**m_database).front().block, qint64(1));
        m_anvil->send(anvilAccount(1), kEmitter, kPing.toBytes());
        QVERIFY(sees(2));
    }

    void reader_waitsForDepth()
    {
        auto life = newReader(/*confirmations=*/2);
        life->start();
        m_anvil->send(anvilAccount(1), kEmitter, kPing.toBytes());
        m_anvil->mine(1);
        QTest::qWait(100);
        QVERIFY(seen(**m_database).empty());
        m_anvil->mine(1);
        QVERIFY(sees(1));
    }

    void reader_failingHandler_stopsApplyingNotReading()
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
        m_anvil->send(anvilAccount(1), kEmitter, kPing.toBytes());
        m_anvil->send(anvilAccount(1), kEmitter, kPing.toBytes());
        struct Count {
            qint64 count;
            static Count fromRow(const Row &row) { return {row.int64("count")}; }
        };
        const auto stored = [&] {
            return await((*m_database)->read([](Sql &sql) {
                return sql
                    .one<Count>(QStringLiteral("SELECT COUNT(*) AS count FROM chain_events"), {},
                                QStringLiteral("count"))
                    .count;
            }));
        };
        QVERIFY(waitUntil([&] { return stored() == 2; }));
        QVERIFY(seen(**m_database).empty());
        QCOMPARE(life->readBlock(), quint64(0));
        isBroken = false;
        QVERIFY(sees(2));
        QVERIFY(waitUntil([&] { return life->readBlock() == 2; }));
    }

    void reader_contractFoundInABlock_hasItsLogsOfThatBlockToo()
    {
        auto life = newReader();
        BlockchainModule &module = life->module;
        module.onLog(
            kPong,
            {[&module](Sql &sql, const ChainLog &log) { module.watchAlso(sql, kOtherEmitter, log.blockNumber); }, {}});
        m_anvil->setMining(false);
        m_anvil->send(anvilAccount(1), kOtherEmitter, kPing.toBytes()); // before the log that tells of it
        m_anvil->send(anvilAccount(1), kEmitter, kPong.toBytes());
        m_anvil->send(anvilAccount(1), kOtherEmitter, kPing.toBytes());
        m_anvil->mine(1);
        m_anvil->setMining(true);
        m_anvil->send(anvilAccount(1), kEmitter, kPing.toBytes());
        m_anvil->send(anvilAccount(1), kOtherEmitter, kPing.toBytes());
        life->start();
        QVERIFY(sees(4));
        const auto all = seen(**m_database);
        QCOMPARE(all[0].logIndex, qint64(0));
        QCOMPARE(all[1].logIndex, qint64(2));
        QCOMPARE(all[2].address, kEmitter.toChecksum());
        QCOMPARE(all[3].address, kOtherEmitter.toChecksum());
    }
};

QTEST_GUILESS_MAIN(BlockchainTest)
#include "blockchain_test.moc"
