// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_service.h"

#include <algorithm>

namespace freehold::blockchain {

namespace {
// As it was seen last: an anonymous question must not become a call to a paid node. Another server may have read further
// than this one has looked.
ChainStatus statusOf(const ChainHealth &health, quint64 readBlock)
{
    const auto head = health.headBlock;
    return {head ? std::optional(std::max(*head, readBlock)) : std::nullopt, readBlock};
}
} // namespace

BlockchainService::BlockchainService(Core &core, const BlockchainConfig &config, const LogStore &logs,
                                     std::function<ChainHealth()> health)
    : m_core(core), m_signer(config.operatorKey.address()), m_logs(logs), m_health(std::move(health))
{
}

Task<ChainStatus> BlockchainService::status()
{
    const quint64 read = co_await m_core.database.read([this](Sql &sql) { return readBlock(sql); });
    co_return statusOf(m_health(), read);
}

Task<ChainOperations> BlockchainService::operations()
{
    struct Stored {
        quint64 readBlock = 0;
        ChainBacklog backlog;
    };
    const Stored stored =
        co_await m_core.database.read([this](Sql &sql) { return Stored{readBlock(sql), backlog(sql)}; });
    const ChainHealth health = m_health();
    co_return ChainOperations{statusOf(health, stored.readBlock), health, stored.backlog};
}

Task<std::vector<ChainTransaction>> BlockchainService::transactions(TransactionStore::Filter filter,
                                                                    std::optional<ChainTransactionId> before, int limit)
{
    co_return co_await m_core.database.read(
        [=, this](Sql &sql) { return m_store.page(sql, filter, before, limit + 1); });
}

ChainTransactionId BlockchainService::enqueue(Sql &sql, const NewChainTransaction &transaction)
{
    if (const auto existing = m_store.find(sql, transaction.purpose, transaction.reference))
        return existing->id;
    ChainTransaction queued;
    queued.id = m_core.ids.next<ChainTransactionId>();
    queued.signer = m_signer;
    queued.purpose = transaction.purpose;
    queued.reference = transaction.reference;
    queued.to = transaction.to;
    queued.data = transaction.data;
    queued.urgency = transaction.urgency;
    queued.createdAt = m_core.clock.now();
    m_store.insert(sql, queued);
    return queued.id;
}

bool BlockchainService::withdraw(Sql &sql, const QString &purpose, const QString &reference, const QString &reason)
{
    const auto transaction = m_store.find(sql, purpose, reference);
    if (!transaction || transaction->state != ChainTransactionState::Queued)
        return false;
    m_store.fail(sql, transaction->id, ChainTransactionState::Failed, {.reason = reason, .params = {}, .text = {}}, {});
    m_core.outbox.append(sql,
                         ChainTransactionFailed{.id = transaction->id,
                                                .purpose = purpose,
                                                .reference = reference,
                                                .reason = reason,
                                                .params = {},
                                                .revertData = {},
                                                .hash = {}});
    return true;
}

std::optional<ChainTransaction> BlockchainService::find(Sql &sql, const QString &purpose,
                                                        const QString &reference) const
{
    return m_store.find(sql, purpose, reference);
}

ChainBacklog BlockchainService::backlog(Sql &sql) const { return m_store.backlog(sql); }

quint64 BlockchainService::readBlock(Sql &sql) const
{
    if (const auto waiting = m_logs.firstUnappliedBlock(sql))
        return *waiting - std::min<quint64>(*waiting, 1);
    const auto cursor = m_logs.cursor(sql);
    return cursor ? cursor->number : 0;
}

} // namespace freehold::blockchain
