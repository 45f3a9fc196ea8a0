// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_reader.h"

#include "server/core/log/log.h"
#include "server/modules/blockchain/blockchain_refusal.h"
#include "server/modules/blockchain/blockchain_store.h"

#include <algorithm>
#include <ranges>

namespace freehold::blockchain {

namespace {
const QString kTooDeep = QStringLiteral("reorganised_too_deep");
// So that a long catching up leaves the loop now and then and a stop is noticed.
constexpr int kMaxRangesPerTick = 20;

std::vector<evm::Hash32> topicsOf(const LogHandlers &handlers)
{
    const auto keys = handlers | std::views::keys;
    return {keys.begin(), keys.end()};
}

std::vector<BlockRef> blocksOf(const NodeLogs::Range &range)
{
    std::vector<BlockRef> blocks;
    for (const auto &[number, header] : range.headers)
        blocks.push_back(header.block);
    return blocks;
}
} // namespace

ChainReader::ChainReader(Core &core, RpcPool &pool, ChainAlarms &alarms, Lease &lease, const BlockchainConfig &config,
                         const LogStore &store, const LogHandlers &handlers, std::vector<evm::Address> watched)
    : m_core(core)
    , m_pool(pool)
    , m_alarms(alarms)
    , m_lease(lease)
    , m_session(pool)
    , m_config(config)
    , m_store(store)
    , m_watched(std::move(watched))
    , m_node(topicsOf(handlers))
    , m_witness(pool, alarms, topicsOf(handlers), config.quorum)
    , m_applier(core, alarms, lease, store, handlers)
    , m_range(config.maxBlockRange)
{
}

Task<> ChainReader::tick()
{
    m_session.next();
    try {
        co_await readOn();
        m_session.provider().isConsistent();
        m_alarms.clear(kTooDeep);
    } catch (const Error &error) {
        judgeRound(error);
        throw;
    }
}

void ChainReader::judgeRound(const Error &error)
{
    if (error.reason != QLatin1StringView("chain_moved"))
        return;
    Provider &provider = m_session.provider();
    provider.contradictsItself();
    if (provider.contradictsItselfTooOften())
        m_pool.quarantine(provider, QStringLiteral("answers_do_not_fit_together"));
}

Task<> ChainReader::readOn()
{
    const quint64 head = co_await m_session.provider().askHead();
    const auto confirmations = static_cast<quint64>(m_config.confirmations);
    if (head < confirmations)
        co_return;
    const auto stored = co_await cursor(head - confirmations);
    if (!stored)
        co_return;
    BlockRef at = co_await requireSameChain(*stored, head);
    co_await applyAll();
    if (at.number >= head - confirmations)
        co_return;
    const quint64 common = co_await m_witness.commonHead(m_session.provider(), head);
    const quint64 target = common - std::min(common, confirmations);
    for (int i = 0; i < kMaxRangesPerTick && at.number < target; ++i) {
        at = co_await readRange(at, target);
        co_await applyAll();
    }
}

Task<std::optional<BlockRef>> ChainReader::cursor(quint64 target)
{
    const auto stored = co_await m_core.database.read([this](Sql &sql) { return m_store.cursor(sql); });
    if (stored)
        co_return stored;
    const quint64 start = std::max<quint64>(m_config.contracts.deployBlock, 1) - 1;
    if (target < start)
        co_return std::nullopt;
    const auto headers = co_await NodeLogs::headers(m_session, {start});
    if (headers.empty())
        throw chainMoved();
    const BlockRef first = headers.begin()->second.block;
    co_await m_witness.requireBlock(m_session.provider(), first);
    co_await m_lease.write([this, first](Sql &sql) { m_store.advance(sql, {first}); });
    co_return first;
}

Task<BlockRef> ChainReader::requireSameChain(BlockRef cursor, quint64 head)
{
    std::vector<BlockRef> known = co_await m_core.database.read([this](Sql &sql) { return m_store.recentBlocks(sql); });
    // A node whose head is lower than our cursor lags behind, or its chain was cut: what we know of it up to there decides.
    std::erase_if(known, [head](const BlockRef &block) { return block.number > head; });
    const BlockRef ancestor = co_await findAncestor(known);
    if (known.empty() || ancestor == known.front())
        co_return cursor;
    log::warning("chain_reorganisation_seen",
                 {{QStringLiteral("cursor"), static_cast<qint64>(cursor.number)},
                  {QStringLiteral("ancestor"), static_cast<qint64>(ancestor.number)}});
    co_await m_applier.rollBack(ancestor);
    co_return ancestor;
}

Task<BlockRef> ChainReader::findAncestor(std::vector<BlockRef> known)
{
    if (known.empty())
        co_return BlockRef{};
    // Nearly always the newest is still there: one question. Otherwise all at once.
    const auto newest = co_await NodeLogs::headers(m_session, {known.front().number});
    if (!newest.empty() && newest.begin()->second.block == known.front())
        co_return known.front();
    // What was agreed upon is not undone on the word of one.
    if (newest.empty())
        throw chainMoved();
    co_await m_witness.requireBlock(m_session.provider(), newest.begin()->second.block);
    std::set<quint64> numbers;
    for (const BlockRef &block : known)
        numbers.insert(block.number);
    const auto headers = co_await NodeLogs::headers(m_session, numbers);
    for (const BlockRef &block : known) {
        const auto found = headers.find(block.number);
        if (found != headers.end() && found->second.block == block)
            co_return block;
    }
    m_alarms.raise(kTooDeep, {}, {{QStringLiteral("oldest_known"), static_cast<qint64>(known.back().number)}});
    throw Error(ErrorCode::ProviderFailed, QStringLiteral("reorganised_too_deep"),
                QStringLiteral("The chain has nothing in common with what was read; a person must look."));
}

Task<> ChainReader::applyAll()
{
    for (;;) {
        while (co_await readLateWatch()) { }
        const LogApplier::Stopped stopped = co_await m_applier.run();
        if (stopped == LogApplier::Stopped::AtTheEnd)
            co_return;
    }
}

Task<bool> ChainReader::readLateWatch()
{
    struct Late {
        std::optional<LogStore::LateWatch> watch;
        std::optional<BlockRef> cursor;
    };
    const Late late =
        co_await m_core.database.read([this](Sql &sql) { return Late{m_store.lateWatch(sql), m_store.cursor(sql)}; });
    if (!late.watch || !late.cursor)
        co_return false;
    const quint64 target = late.cursor->number;
    std::vector<evm::Address> addresses{late.watch->address};
    const auto range = co_await readHalving(addresses, late.watch->readTo + 1, target, /*keepFrom=*/target);
    const quint64 readTo = range.headers.rbegin()->first;
    if (readTo == target && range.headers.rbegin()->second.block != *late.cursor)
        throw chainMoved();
    co_await m_lease.write([this, range, readTo, address = late.watch->address](Sql &sql) {
        m_store.insert(sql, range.logs);
        m_store.setReadTo(sql, address, readTo);
    });
    co_return true;
}

Task<BlockRef> ChainReader::readRange(BlockRef cursor, quint64 target)
{
    const auto later = co_await m_core.database.read([this](Sql &sql) { return m_store.watches(sql); });
    const quint64 keepFrom = target - std::min(target, LogStore::kKeptBlocks);
    const auto range = co_await readHalving(allAddresses(later), cursor.number + 1, target, keepFrom);
    if (range.headers.begin()->second.parent != cursor.hash)
        throw chainMoved();
    const BlockRef last = range.headers.rbegin()->second.block;
    co_await m_lease.write([this, range, later, cursor](Sql &sql) {
        // Another contract to watch, or another reader, came in between: then this reading is not complete.
        if (m_store.watches(sql) != later || m_store.cursor(sql) != cursor)
            throw chainMoved();
        m_store.insert(sql, range.logs);
        m_store.advance(sql, blocksOf(range));
        // The writer looks further than this reader has read: what it saw at the tip may have been gone before we came.
        TransactionStore().reopenOrphans(sql, cursor.number + 1, range.headers.rbegin()->first);
    });
    co_return last;
}

Task<NodeLogs::Range> ChainReader::readHalving(std::vector<evm::Address> addresses, quint64 from, quint64 target,
                                               quint64 keepFrom)
{
    for (;;) {
        const quint64 to = std::min(target, from + m_range.blocks() - 1);
        try {
            auto range = co_await readWitnessed({addresses, from, to}, keepFrom);
            m_range.grow();
            co_return range;
        } catch (const NodeLogs::TooMuch &refusal) {
            if (!m_range.shrink(to - from + 1, suggestedRange(refusal.detail)))
                throw;
        }
    }
}

Task<NodeLogs::Range> ChainReader::readWitnessed(NodeLogs::Question question, quint64 keepFrom)
{
    NodeLogs::Range range = co_await m_node.read(m_session, question, keepFrom);
    const NodeLogs::Told told{range.headers.rbegin()->second.block, range.logs};
    co_await m_witness.requireLogs(m_session.provider(), question, told);
    co_return range;
}

std::vector<evm::Address> ChainReader::allAddresses(const std::vector<evm::Address> &later) const
{
    std::vector<evm::Address> all = m_watched;
    all.insert(all.end(), later.begin(), later.end());
    return all;
}

} // namespace freehold::blockchain
