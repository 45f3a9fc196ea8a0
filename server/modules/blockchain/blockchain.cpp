// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain.h"

#include "server/modules/blockchain/blockchain_poller.h"
#include "server/modules/blockchain/blockchain_reader.h"
#include "server/modules/blockchain/blockchain_reads.h"
#include "server/modules/blockchain/blockchain_routes.h"
#include "server/modules/blockchain/blockchain_service.h"
#include "server/modules/blockchain/blockchain_writer.h"

namespace freehold::blockchain {

struct BlockchainModule::Private {
    Private(Core &givenCore, BlockchainConfig givenConfig)
        : core(givenCore)
        , config(std::move(givenConfig))
        , rpc(core.http, config.rpcUrl, config.contracts.chainId)
        , reads(rpc)
        , logStore(config.contracts.chainId)
        , service(core, config, logStore, [this] { return reader ? reader->head() : std::nullopt; })
        , routes(service, config.contracts)
        , writer(core, rpc, config, [this](Sql &sql) { return service.readBlock(sql); })
        , writing("chain_writer", config.pollMs, [this] { return writer.tick(); })
        , reading("chain_reader", config.pollMs, [this] { return reader->tick(); })
    {
    }

    Core &core;
    const BlockchainConfig config;
    JsonRpc rpc;
    RpcReads reads;
    LogStore logStore;
    LogHandlers handlers;
    std::vector<evm::Address> watched;
    BlockchainService service;
    BlockchainRoutes routes;
    ChainWriter writer;
    std::optional<ChainReader> reader; ///< made at the start, when all handlers are known
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
    d.reader.emplace(d.core, d.rpc, d.config, d.logStore, d.handlers, d.watched);
    d.writing.start();
    d.reading.start();
}

Task<> BlockchainModule::stop()
{
    const auto d = m_private;
    co_await d->writing.stop();
    co_await d->reading.stop();
}

const ChainContracts &BlockchainModule::contracts() const { return m_private->config.contracts; }

evm::Address BlockchainModule::operatorAddress() const { return m_private->config.operatorKey.address(); }

ChainReads &BlockchainModule::reads() { return m_private->reads; }

ChainTransactionId BlockchainModule::enqueue(Sql &sql, const NewChainTransaction &transaction)
{
    return m_private->service.enqueue(sql, transaction);
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

std::optional<quint64> BlockchainModule::lastHead() const
{
    return m_private->reader ? m_private->reader->head() : std::nullopt;
}

quint64 BlockchainModule::readBlock(Sql &sql) { return m_private->service.readBlock(sql); }

} // namespace freehold::blockchain
