// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/server/modules/blockchain_life.h"

#include "shared/evm/keccak.h"

#include <algorithm>
#include <stdexcept>

namespace freehold::test {

using namespace blockchain;

const evm::Hash32 kPing = evm::keccak256("ping");
const evm::Hash32 kPong = evm::keccak256("pong");

Life::Life(Database &database, BlockchainConfig config) : fixture(database), module(fixture.core, std::move(config))
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

Life::~Life()
{
    await(module.stop());
    await(fixture.jobs.stop());
}

Task<> Life::finish(Job job)
{
    return fixture.database.write([this, job](Sql &sql) { fixture.jobs.complete(sql, job); });
}

void Life::start()
{
    module.start();
    fixture.jobs.start();
}

ChainTransactionId Life::enqueue(const QString &reference, const evm::Address &to, const evm::Hash32 &word)
{
    return await(fixture.database.write(
        [=, this](Sql &sql) { return module.enqueue(sql, {QStringLiteral("test"), reference, to, word.toBytes()}); }));
}

ChainTransactionId Life::enqueueFirst(const QString &reference, const evm::Address &to)
{
    return await(fixture.database.write([=, this](Sql &sql) {
        return module.enqueue(sql, {QStringLiteral("test"), reference, to, kPing.toBytes(), Urgency::First});
    }));
}

bool Life::withdraw(const QString &reference, const QString &reason)
{
    return await(fixture.database.write(
        [=, this](Sql &sql) { return module.withdraw(sql, QStringLiteral("test"), reference, reason); }));
}

ChainTransaction Life::transaction(const QString &reference)
{
    return *await(fixture.database.read(
        [=, this](Sql &sql) { return module.findTransaction(sql, QStringLiteral("test"), reference); }));
}

bool Life::reaches(const QString &reference, ChainTransactionState state)
{
    return waitUntil([&] { return transaction(reference).state == state; }, 15'000);
}

bool Life::waits(const QString &reference, const QString &reason)
{
    return waitUntil([&] { return transaction(reference).waitingReason == reason; }, 15'000);
}

bool Life::rings(const QString &alarm) const
{
    return std::ranges::any_of(module.health().alarms, [&](const ChainAlarm &one) { return one.name == alarm; });
}

quint64 Life::readBlock()
{
    return await(fixture.database.read([this](Sql &sql) { return module.readBlock(sql); }));
}

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

BlockchainConfig ChainTest::config(int confirmations) { return chainConfig(m_anvil->url(), confirmations); }

std::unique_ptr<Life> ChainTest::newLife(int confirmations)
{
    return std::make_unique<Life>(**m_database, config(confirmations));
}

std::unique_ptr<Life> ChainTest::lifeWithOneSent()
{
    m_anvil->setMining(false);
    auto life = newLife();
    life->start();
    life->enqueue(QStringLiteral("a"), kEmitter);
    if (!life->reaches(QStringLiteral("a"), ChainTransactionState::Broadcast))
        throw std::runtime_error("nothing was sent");
    return life;
}

std::unique_ptr<Life> ChainTest::newReader(int confirmations)
{
    auto life = newLife(confirmations);
    life->module.watch({kEmitter});
    life->module.onLog(kPing, recorder());
    return life;
}

bool ChainTest::sees(std::size_t count)
{
    return waitUntil([&] { return seen(**m_database).size() == count; }, 15'000);
}

void ChainTest::ping(int times)
{
    for (int i = 0; i < times; ++i)
        m_anvil->send(anvilAccount(1), kEmitter, kPing.toBytes());
}

void ChainTest::setUpNode()
{
    m_anvil->setCode(kEmitter, emitterCode());
    m_anvil->setCode(kOtherEmitter, emitterCode());
    m_anvil->setCode(kGate, gateCode());
}

void ChainTest::replaceNode()
{
    m_anvil.reset();
    m_anvil = std::make_unique<Anvil>();
    m_anvil->startOver();
    setUpNode();
}

void ChainTest::init()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    m_database = std::make_unique<TestDatabase>(dialect);
    m_anvil->startOver();
    setUpNode();
    await((*m_database)->write([](Sql &sql) {
        const QString key = sql.dialect() == Dialect::Sqlite ? QStringLiteral("INTEGER PRIMARY KEY")
                                                             : QStringLiteral("SERIAL PRIMARY KEY");
        sql.exec(
            QStringLiteral("CREATE TABLE seen (number %1, block BIGINT, log_index BIGINT, address TEXT)").arg(key));
    }));
}

} // namespace freehold::test
