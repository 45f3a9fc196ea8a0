// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_reader.h"

#include "server/core/log/log.h"
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
/// Nothing of what the provider said: it reads again.
Error outdated()
{
    return {ErrorCode::Unavailable, QStringLiteral("reading_outdated"),
            QStringLiteral("What is to be read of the chain changed while it was read.")};
}
} // namespace

ChainReader::ChainReader(Core &core, RpcPool &pool, ChainAlarms &alarms, Lease &lease, const BlockchainConfig &config,
                         const LogStore &store, const LogHandlers &handlers, std::vector<evm::Address> watched,
                         const Following &following)
    : m_core(core)
    , m_pool(pool)
    , m_alarms(alarms)
    , m_lease(lease)
    , m_session(pool)
    , m_config(config)
    , m_store(store)
    , m_following(following)
    , m_witness(pool, alarms, topicsOf(handlers), config.quorum)
    , m_ranges(m_session, m_witness, topicsOf(handlers), std::move(watched), following, config.maxBlockRange)
    , m_applier(core, alarms, lease, store, handlers)
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
        m_following.tell({.kind = ChainReading::Kind::Failed});
        throw;
    }
}

void ChainReader::judgeRound(const Error &error)
{
    if (!isChainMoved(error))
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
    if (at.number >= head - confirmations) {
        tellNothingNew(at, at.number);
        co_return;
    }
    const quint64 common = co_await m_witness.commonHead(m_session.provider(), head);
    const quint64 target = common - std::min(common, confirmations);
    std::exception_ptr failure;
    try {
        co_await catchUp(at, target, head - confirmations);
    } catch (...) {
        failure = std::current_exception();
    }
    co_await m_ranges.dropAhead();
    if (failure)
        std::rethrow_exception(failure);
}

Task<> ChainReader::catchUp(BlockRef at, quint64 target, quint64 confirmed)
{
    if (at.number >= target)
        tellNothingNew(at, confirmed);
    const auto laterWatches = [this](Sql &sql) { return m_store.watches(sql); };
    auto watches = co_await m_core.database.read(laterWatches);
    for (int left = kMaxRangesPerTick; left > 0 && at.number < target; --left) {
        const ReadingPtr reading = co_await m_ranges.read(at, watches, target);
        at = reading->last();
        if (left > 1 && at.number < target)
            m_ranges.readAhead(at, watches, target);
        const Stored stored = co_await store(reading);
        tellReading(*reading, confirmed);
        if (stored == Stored::AllApplied)
            continue;
        // A log may have brought a contract, whose logs are not in what was read ahead.
        co_await m_ranges.dropAhead();
        co_await applyAll();
        watches = co_await m_core.database.read(laterWatches);
    }
}

void ChainReader::tellReading(const Reading &reading, quint64 confirmed) const
{
    const BlockRef &last = reading.last();
    m_following.tell({.from = reading.from,
                      .upTo = last,
                      .behind = confirmed - std::min(confirmed, last.number),
                      .blocks = blocksOf(reading.range),
                      .logs = reading.range.logs,
                      .wallets = reading.wallets});
}

void ChainReader::tellNothingNew(const BlockRef &at, quint64 confirmed) const
{
    m_following.tell({.from = at, .upTo = at, .behind = confirmed - std::min(confirmed, at.number)});
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
    co_await m_lease.write([this, first](Sql &sql) { m_store.advance(sql, std::nullopt, {first}); });
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
    m_following.tell({.kind = ChainReading::Kind::Undone, .from = ancestor, .upTo = ancestor});
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
    const auto range = co_await m_ranges.readSome(addresses, late.watch->readTo + 1, target, /*keepFrom=*/target);
    const quint64 readTo = range.headers.rbegin()->first;
    if (readTo == target && range.headers.rbegin()->second.block != *late.cursor)
        throw chainMoved();
    co_await m_lease.write([this, range, readTo, address = late.watch->address](Sql &sql) {
        m_store.insert(sql, range.logs);
        m_store.setReadTo(sql, address, readTo);
    });
    co_return true;
}

Task<ChainReader::Stored> ChainReader::store(ReadingPtr reading)
{
    if (m_applier.isPausing())
        co_return co_await writeReading(reading, Apply::Later);
    const auto stored = co_await tryApplying(reading);
    if (stored)
        co_return *stored;
    co_return co_await writeReading(reading, Apply::Later);
}

/// Nothing when a handler failed: then nothing is stored.
Task<std::optional<ChainReader::Stored>> ChainReader::tryApplying(ReadingPtr reading)
{
    try {
        co_return co_await writeReading(reading, Apply::AtOnce);
    } catch (const Error &error) {
        if (error.code == ErrorCode::Unavailable || isChainMoved(error))
            throw;
        m_applier.pauseAfter(error);
    } catch (const std::exception &failure) {
        m_applier.pauseAfter(failure);
    }
    co_return std::nullopt;
}

Task<ChainReader::Stored> ChainReader::writeReading(ReadingPtr reading, Apply apply)
{
    return m_lease.write(
        [this, reading, apply, now = m_core.clock.now()](Sql &sql) { return storeIn(sql, *reading, apply, now); });
}

ChainReader::Stored ChainReader::storeIn(Sql &sql, const Reading &reading, Apply apply, TimeMs now) const
{
    const auto before = m_store.position(sql);
    // Another contract to watch, or another reader, came in between: then this reading is not complete.
    if (!before || before->cursor != reading.from || m_store.watches(sql) != reading.watches)
        throw outdated();
    m_store.advance(sql, reading.from, blocksOf(reading.range));
    // The writer looks further than this reader has read: what it saw at the tip may have been gone before we came.
    TransactionStore().reopenOrphans(sql, reading.from.number + 1, reading.last().number);

    const std::span<const ChainLog> logs(reading.range.logs);
    const bool isTheirTurn = apply == Apply::AtOnce && before->isAllApplied;
    if (!isTheirTurn) {
        m_store.insert(sql, logs);
        return Stored::ToBeApplied;
    }
    // Stored as applied before they are, so that the database has something to do meanwhile.
    m_store.insertApplied(sql, logs, now);
    const auto batch = m_applier.apply(sql, logs);
    if (batch.applied < std::ssize(logs))
        m_store.markUnappliedFrom(sql, logs[static_cast<std::size_t>(batch.applied)]);
    return batch.hasNewWatch ? Stored::ToBeApplied : Stored::AllApplied;
}

} // namespace freehold::blockchain
