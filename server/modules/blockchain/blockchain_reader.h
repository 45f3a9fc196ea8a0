// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/blockchain/blockchain_applier.h"
#include "server/modules/blockchain/blockchain_range_reader.h"

namespace freehold::blockchain {

/// Follows the chain: reads logs in ranges up to the confirmed depth, stores them with the cursor and what they do to the
/// modules' tables, and undoes what a reorganisation took back. Where a handler fails, logs are stored and wait for the
/// applier. One round asks one provider.
class ChainReader {
public:
    ChainReader(Core &core, RpcPool &pool, ChainAlarms &alarms, Lease &lease, const BlockchainConfig &config,
                const LogStore &store, const LogHandlers &handlers, std::vector<evm::Address> watched,
                const Following &following);

    [[nodiscard]] Task<> tick();

private:
    enum class Apply { AtOnce, Later };
    enum class Stored { AllApplied, ToBeApplied };

    [[nodiscard]] Task<> readOn();
    [[nodiscard]] Task<> catchUp(BlockRef at, quint64 target, quint64 confirmed);
    void tellReading(const Reading &reading, quint64 confirmed) const;
    void tellNothingNew(const BlockRef &at, quint64 confirmed) const;
    [[nodiscard]] Task<std::optional<BlockRef>> cursor(quint64 target);
    [[nodiscard]] Task<BlockRef> requireSameChain(BlockRef cursor, quint64 head);
    [[nodiscard]] Task<BlockRef> findAncestor(std::vector<BlockRef> known);
    [[nodiscard]] Task<> applyAll();
    [[nodiscard]] Task<bool> readLateWatch();
    [[nodiscard]] Task<Stored> store(ReadingPtr reading);
    [[nodiscard]] Task<std::optional<Stored>> tryApplying(ReadingPtr reading);
    [[nodiscard]] Task<Stored> writeReading(ReadingPtr reading, Apply apply);
    Stored storeIn(Sql &sql, const Reading &reading, Apply apply, TimeMs now) const;
    void judgeRound(const Error &error);

    Core &m_core;
    RpcPool &m_pool;
    ChainAlarms &m_alarms;
    Lease &m_lease;
    Session m_session;
    const BlockchainConfig &m_config;
    const LogStore &m_store;
    const Following &m_following;
    Witness m_witness;
    RangeReader m_ranges;
    LogApplier m_applier;
};

} // namespace freehold::blockchain
