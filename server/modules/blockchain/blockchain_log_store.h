// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/many_rows.h"
#include "server/modules/blockchain/blockchain_types.h"

#include <span>

namespace freehold::blockchain {

/// SQL of chain_cursor, chain_blocks, chain_watches and chain_events.
class LogStore {
public:
    /// Blocks remembered below the cursor: the deepest reorganisation that is undone without a person.
    static constexpr quint64 kKeptBlocks = 256;

    explicit LogStore(quint64 chainId) : m_chainId(chainId) { }

    [[nodiscard]] std::optional<BlockRef> cursor(Sql &sql) const;
    struct Position {
        BlockRef cursor;
        bool isAllApplied = true; ///< up to the cursor no log waits to be applied, or to be read
        static Position fromRow(const Row &row);
    };
    [[nodiscard]] std::optional<Position> position(Sql &sql) const;
    /// Moves the cursor forward from where it is over `blocks`, the last of which it stands on then.
    void advance(Sql &sql, const std::optional<BlockRef> &from, const std::vector<BlockRef> &blocks) const;
    /// Newest first.
    [[nodiscard]] std::vector<BlockRef> recentBlocks(Sql &sql) const;

    void addWatch(Sql &sql, const evm::Address &address, quint64 fromBlock) const;
    [[nodiscard]] std::vector<evm::Address> watches(Sql &sql) const;
    struct LateWatch {
        evm::Address address;
        quint64 readTo = 0;
        static LateWatch fromRow(const Row &row);
    };
    /// A contract whose logs up to the cursor are not all stored yet.
    [[nodiscard]] std::optional<LateWatch> lateWatch(Sql &sql) const;
    void setReadTo(Sql &sql, const evm::Address &address, quint64 block) const;

    /// A log that is stored already is left alone.
    void insert(Sql &sql, std::span<const ChainLog> logs) const;
    /// Logs that were applied in this transaction. That one of them is stored already throws: it was applied before.
    void insertApplied(Sql &sql, std::span<const ChainLog> logs, TimeMs now) const;
    /// Takes insertApplied() back for that log and all behind it.
    void markUnappliedFrom(Sql &sql, const ChainLog &log) const;
    [[nodiscard]] std::vector<ChainLog> unapplied(Sql &sql, int limit) const;
    /// That log and all before it.
    void markAppliedUpTo(Sql &sql, const ChainLog &log, TimeMs now) const;
    [[nodiscard]] std::optional<quint64> firstUnappliedBlock(Sql &sql) const;

    /// Applied logs above a block, last first.
    [[nodiscard]] std::vector<ChainLog> appliedAbove(Sql &sql, quint64 block) const;
    /// Forgets everything above `ancestor` and puts the cursor there.
    void rollBack(Sql &sql, const BlockRef &ancestor) const;

private:
    void setCursor(Sql &sql, const BlockRef &block) const;
    [[nodiscard]] std::vector<SqlValues> rowsOf(std::span<const ChainLog> logs, std::optional<TimeMs> appliedAt) const;
    quint64 m_chainId;
};

} // namespace freehold::blockchain
