// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_range_reader.h"

#include "server/core/log/log.h"
#include "server/modules/blockchain/blockchain_refusal.h"

#include <algorithm>
#include <utility>

namespace freehold::blockchain {

RangeReader::RangeReader(Session &session, Witness &witness, std::vector<evm::Hash32> topics,
                         std::vector<evm::Address> watched, const Following &following, quint64 maxBlocks)
    : m_session(session)
    , m_witness(witness)
    , m_node(std::move(topics))
    , m_watched(std::move(watched))
    , m_following(following)
    , m_size(maxBlocks)
{
}

Task<ReadingPtr> RangeReader::read(BlockRef from, std::vector<evm::Address> watches, quint64 target)
{
    if (!m_ahead)
        co_return co_await readNow(from, std::move(watches), target);
    const auto ahead = *std::exchange(m_ahead, std::nullopt);
    co_return co_await ahead;
}

void RangeReader::readAhead(BlockRef from, std::vector<evm::Address> watches, quint64 target)
{
    m_ahead = readNow(from, std::move(watches), target);
}

Task<> RangeReader::dropAhead()
{
    if (!m_ahead)
        co_return;
    const auto ahead = *std::exchange(m_ahead, std::nullopt);
    try {
        co_await ahead;
    } catch (const std::exception &error) {
        log::debug("chain_read_ahead_failed", {{QStringLiteral("error"), QString::fromUtf8(error.what())}});
    }
}

Task<ReadingPtr> RangeReader::readNow(BlockRef from, std::vector<evm::Address> watches, quint64 target)
{
    std::vector<evm::Address> addresses = m_watched;
    addresses.insert(addresses.end(), watches.begin(), watches.end());
    const quint64 keepFrom = target - std::min(target, LogStore::kKeptBlocks);
    const auto wallets = m_following.walletsNow();
    const NodeLogs::Question question{std::move(addresses), from.number + 1, target, m_following.walletLogs, wallets};
    auto range = co_await readWhatIsTaken(question, keepFrom);
    if (range.headers.begin()->second.parent != from.hash)
        throw chainMoved();
    co_return std::make_shared<const Reading>(from, std::move(watches), wallets, std::move(range));
}

Task<NodeLogs::Range> RangeReader::readSome(std::vector<evm::Address> addresses, quint64 from, quint64 target,
                                            quint64 keepFrom)
{
    return readWhatIsTaken({std::move(addresses), from, target}, keepFrom);
}

Task<NodeLogs::Range> RangeReader::readWhatIsTaken(NodeLogs::Question question, quint64 keepFrom)
{
    const quint64 target = question.to;
    for (;;) {
        question.to = std::min(target, question.from + m_size.blocks() - 1);
        try {
            auto range = co_await readWitnessed(question, keepFrom);
            m_size.answered(range.logs.size());
            co_return range;
        } catch (const NodeLogs::TooMuch &refusal) {
            if (!m_size.shrink(question.to - question.from + 1, suggestedRange(refusal.detail)))
                throw;
        }
    }
}

Task<NodeLogs::Range> RangeReader::readWitnessed(NodeLogs::Question question, quint64 keepFrom)
{
    NodeLogs::Range range = co_await m_node.read(m_session, question, keepFrom);
    const NodeLogs::Told told{range.headers.rbegin()->second.block, range.logs};
    co_await m_witness.requireLogs(m_session.provider(), question, told);
    co_return range;
}

} // namespace freehold::blockchain
