// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/blockchain/blockchain_applier.h"
#include "server/modules/blockchain/blockchain_range_size.h"
#include "server/modules/blockchain/blockchain_witness.h"

namespace freehold::blockchain {

/// Follows the chain: reads logs in ranges up to the confirmed depth, has them witnessed, stores them with the cursor, has
/// them applied, and undoes what a reorganisation took back. One round asks one provider.
class ChainReader {
public:
    ChainReader(Core &core, RpcPool &pool, ChainAlarms &alarms, Lease &lease, const BlockchainConfig &config,
                const LogStore &store, const LogHandlers &handlers, std::vector<evm::Address> watched);

    [[nodiscard]] Task<> tick();

private:
    [[nodiscard]] Task<> readOn();
    [[nodiscard]] Task<std::optional<BlockRef>> cursor(quint64 target);
    [[nodiscard]] Task<BlockRef> requireSameChain(BlockRef cursor, quint64 head);
    [[nodiscard]] Task<BlockRef> findAncestor(std::vector<BlockRef> known);
    [[nodiscard]] Task<> applyAll();
    [[nodiscard]] Task<bool> readLateWatch();
    [[nodiscard]] Task<BlockRef> readRange(BlockRef cursor, quint64 target);
    [[nodiscard]] Task<NodeLogs::Range> readHalving(std::vector<evm::Address> addresses, quint64 from, quint64 target,
                                                    quint64 keepFrom);
    [[nodiscard]] Task<NodeLogs::Range> readWitnessed(NodeLogs::Question question, quint64 keepFrom);
    [[nodiscard]] std::vector<evm::Address> allAddresses(const std::vector<evm::Address> &later) const;
    void judgeRound(const Error &error);

    Core &m_core;
    RpcPool &m_pool;
    ChainAlarms &m_alarms;
    Lease &m_lease;
    Session m_session;
    const BlockchainConfig &m_config;
    const LogStore &m_store;
    const std::vector<evm::Address> m_watched;
    NodeLogs m_node;
    Witness m_witness;
    LogApplier m_applier;
    RangeSize m_range;
};

} // namespace freehold::blockchain
