// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain.h"

#include "server/core/log/log.h"
#include "server/modules/blockchain/blockchain_aside.h"
#include "server/modules/blockchain/blockchain_lease.h"
#include "server/modules/blockchain/blockchain_log_reading.h"
#include "server/modules/blockchain/blockchain_poller.h"
#include "server/modules/blockchain/blockchain_pool.h"
#include "server/modules/blockchain/blockchain_purse.h"
#include "server/modules/blockchain/blockchain_reader.h"
#include "server/modules/blockchain/blockchain_reads.h"
#include "server/modules/blockchain/blockchain_routes.h"
#include "server/modules/blockchain/blockchain_service.h"
#include "server/modules/blockchain/blockchain_writer.h"

#include <algorithm>

namespace freehold::blockchain {

namespace {
constexpr int kBeatMs = static_cast<int>(Lease::kBeatEvery.count());
// Providers that are not in use are looked at more rarely than the one that is: each look is paid for.
constexpr int kPollsPerProbe = 5;
constexpr int kPollsPerBalance = 30;
constexpr int kMaxProbePauseMs = 10'000;

// After failures. The providers are spared by their breakers already, so this need not be long.
int pauseMs(const BlockchainConfig &config)
{
    constexpr int kShortestMs = 500;
    return std::clamp(config.pollMs * kPollsPerProbe, kShortestMs, Poller::kMaxPauseMs);
}
} // namespace

struct BlockchainModule::Private {
    Private(Core &givenCore, BlockchainConfig givenConfig)
        : core(givenCore)
        , config(std::move(givenConfig))
        , alarms(core.clock)
        , pool(core.http, config, alarms)
        , aside(pool)
        , reads(pool, aside)
        , lease(core, QStringLiteral("chain"))
        , purse(pool, alarms, config)
        , logStore(config.contracts.chainId)
        , service(core, config, logStore, [this] { return health(); })
        , routes(service, config)
        , writer(core, pool, alarms, lease, config, [this](Sql &sql) { return service.readBlock(sql); })
        , holding(
              "chain_lease", kBeatMs, [this] { return beat(); }, kBeatMs)
        , probing(
              "chain_probe", config.pollMs * kPollsPerProbe, [this] { return pool.probe(); }, kMaxProbePauseMs)
        , watching("chain_purse", config.pollMs * kPollsPerBalance, [this] { return purse.look(); })
        , writing(
              "chain_writer", config.pollMs, [this] { return whenActive([this] { return writer.tick(); }); },
              pauseMs(config))
        , reading(
              "chain_reader", config.pollMs, [this] { return whenActive([this] { return reader->tick(); }); },
              pauseMs(config))
    {
    }

    Task<> beat()
    {
        const bool wasActive = lease.isHeld();
        co_await lease.beat();
        if (wasActive && !lease.isHeld())
            writer.standDown();
    }
    Task<> whenActive(std::function<Task<>()> tick)
    {
        if (lease.isHeld())
            co_await tick();
    }
    [[nodiscard]] ChainHealth health() const
    {
        return {.providers = pool.health(),
                .alarms = alarms.active(),
                .headBlock = pool.head(),
                .isActive = lease.isHeld(),
                .operatorBalance = purse.balance()};
    }

    Core &core;
    const BlockchainConfig config;
    ChainAlarms alarms;
    RpcPool pool;
    AsideRpc aside;
    RpcReads reads;
    Lease lease;
    OperatorPurse purse;
    LogStore logStore;
    LogHandlers handlers;
    std::vector<evm::Address> watched;
    Following following;
    BlockchainService service;
    BlockchainRoutes routes;
    ChainWriter writer;
    std::optional<ChainReader> reader; ///< made at the start, when all handlers are known
    Poller holding;
    Poller probing;
    Poller watching;
    Poller writing;
    Poller reading;
};

BlockchainModule::BlockchainModule(Core &core, BlockchainConfig config)
    : m_private(std::make_shared<Private>(core, std::move(config)))
{
}

BlockchainModule::~BlockchainModule() = default;

void BlockchainModule::mount(Router &router) { m_private->routes.mount(router); }

void BlockchainModule::start()
{
    Private &d = *m_private;
    d.reader.emplace(d.core, d.pool, d.alarms, d.lease, d.config, d.logStore, d.handlers, d.watched, d.following);
    d.holding.start();
    d.probing.start();
    d.watching.start();
    d.writing.start();
    d.reading.start();
}

Task<> BlockchainModule::stop()
{
    const auto d = m_private;
    co_await d->writing.stop();
    co_await d->reading.stop();
    co_await d->watching.stop();
    co_await d->probing.stop();
    co_await d->holding.stop();
    try {
        co_await d->lease.release();
    } catch (const Error &error) {
        // Another server then takes over a little later.
        log::warning("chain_lease_kept", {{QStringLiteral("error"), QString::fromUtf8(error.what())}});
    }
}

const ChainContracts &BlockchainModule::contracts() const { return m_private->config.contracts; }

evm::Address BlockchainModule::operatorAddress() const { return m_private->config.operatorKey.address(); }

ChainReads &BlockchainModule::reads() { return m_private->reads; }

Task<std::vector<ChainLog>> BlockchainModule::logs(LogQuestion question)
{
    return readLogs(m_private->pool, std::move(question), m_private->config.maxBlockRange);
}

ChainTransactionId BlockchainModule::enqueue(Sql &sql, const NewChainTransaction &transaction)
{
    return m_private->service.enqueue(sql, transaction);
}

bool BlockchainModule::withdraw(Sql &sql, const QString &purpose, const QString &reference, const QString &reason)
{
    return m_private->service.withdraw(sql, purpose, reference, reason);
}

std::optional<ChainTransaction> BlockchainModule::findTransaction(Sql &sql, const QString &purpose,
                                                                  const QString &reference)
{
    return m_private->service.find(sql, purpose, reference);
}

void BlockchainModule::watch(std::vector<evm::Address> addresses)
{
    auto &watched = m_private->watched;
    watched.insert(watched.end(), addresses.begin(), addresses.end());
}

void BlockchainModule::watchAlso(Sql &sql, evm::Address address, quint64 fromBlock)
{
    m_private->logStore.addWatch(sql, address, fromBlock);
}

void BlockchainModule::onLog(evm::Hash32 topic0, LogHandler handler)
{
    m_private->handlers[topic0].push_back(std::move(handler));
}

void BlockchainModule::readAlso(evm::Hash32 topic0) { m_private->handlers[topic0]; }

void BlockchainModule::follow(std::vector<WalletLogs> logs, std::function<std::vector<evm::Address>()> wallets,
                              std::function<void(const ChainReading &)> listener)
{
    m_private->following = {std::move(logs), std::move(wallets), std::move(listener)};
}

std::optional<quint64> BlockchainModule::lastHead() const { return m_private->pool.head(); }

ChainHealth BlockchainModule::health() const { return m_private->health(); }

ChainAlarms &BlockchainModule::alarms() { return m_private->alarms; }

bool BlockchainModule::isActive() const { return m_private->lease.isHeld(); }

quint64 BlockchainModule::readBlock(Sql &sql) { return m_private->service.readBlock(sql); }

ChainBacklog BlockchainModule::backlog(Sql &sql) { return m_private->service.backlog(sql); }

} // namespace freehold::blockchain
