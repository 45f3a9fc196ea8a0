// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain_range_size.h"
#include "server/modules/blockchain/blockchain_witness.h"

#include <memory>
#include <optional>

namespace freehold::blockchain {

/// What was read of the chain in one go.
struct Reading {
    BlockRef from;                     ///< it goes on from here
    std::vector<evm::Address> watches; ///< the contracts that came later and whose logs are in it
    std::vector<evm::Address> wallets; ///< that were followed
    NodeLogs::Range range;

    [[nodiscard]] const BlockRef &last() const { return range.headers.rbegin()->second.block; }
};
using ReadingPtr = std::shared_ptr<const Reading>;

/// Reads logs range by range from a session's provider and has them witnessed, the next range while its caller stores the
/// one before.
class RangeReader {
public:
    RangeReader(Session &session, Witness &witness, std::vector<evm::Hash32> topics, std::vector<evm::Address> watched,
                const Following &following, quint64 maxBlocks);

    /// What follows `from`, at most up to `target`, of the contracts that are always watched and of `watches`, and of the
    /// wallets that are followed. What was begun by readAhead() is taken when there is some.
    [[nodiscard]] Task<ReadingPtr> read(BlockRef from, std::vector<evm::Address> watches, quint64 target);
    /// Begins to read what the next read(), of the same arguments, will ask for.
    void readAhead(BlockRef from, std::vector<evm::Address> watches, quint64 target);
    /// Resolves when nothing is read ahead; to be awaited at the end of each round, and when the next read() is another.
    [[nodiscard]] Task<> dropAhead();

    /// Logs of some contracts from `from` on, in a range that the provider takes.
    [[nodiscard]] Task<NodeLogs::Range> readSome(std::vector<evm::Address> addresses, quint64 from, quint64 target,
                                                 quint64 keepFrom);

private:
    [[nodiscard]] Task<ReadingPtr> readNow(BlockRef from, std::vector<evm::Address> watches, quint64 target);
    /// `question.to` is as far as it may go.
    [[nodiscard]] Task<NodeLogs::Range> readWhatIsTaken(NodeLogs::Question question, quint64 keepFrom);
    [[nodiscard]] Task<NodeLogs::Range> readWitnessed(NodeLogs::Question question, quint64 keepFrom);

    Session &m_session;
    Witness &m_witness;
    NodeLogs m_node;
    const std::vector<evm::Address> m_watched;
    const Following &m_following;
    RangeSize m_size;
    std::optional<Task<ReadingPtr>> m_ahead;
};

} // namespace freehold::blockchain
