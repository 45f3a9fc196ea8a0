// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/blockchain/blockchain_applier.h"
#include "server/modules/blockchain/blockchain_node_logs.h"

namespace freehold::blockchain {

/// Follows the chain: reads logs in ranges up to the confirmed depth, stores them with the cursor, has them applied, and
/// undoes what a reorganisation took back.
class ChainReader {
public:
    ChainReader(Core &core, JsonRpc &rpc, const BlockchainConfig &config, const LogStore &store,
                const LogHandlers &handlers, std::vector<evm::Address> watched);

    [[nodiscard]] Task<> tick();
    /// Nothing while the node is down.
    [[nodiscard]] std::optional<quint64> head() const { return m_head; }

private:
    [[nodiscard]] Task<> readOn(quint64 head);
    [[nodiscard]] Task<std::optional<BlockRef>> cursor(quint64 target);
    [[nodiscard]] Task<BlockRef> requireSameChain(BlockRef cursor, quint64 head);
    [[nodiscard]] Task<BlockRef> findAncestor(std::vector<BlockRef> known);
    [[nodiscard]] Task<> applyAll();
    [[nodiscard]] Task<bool> readLateWatch();
    [[nodiscard]] Task<BlockRef> readRange(BlockRef cursor, quint64 target);
    [[nodiscard]] Task<NodeLogs::Range> readHalving(std::vector<evm::Address> addresses, quint64 from, quint64 target,
                                                    quint64 keepFrom);
    [[nodiscard]] std::vector<evm::Address> allAddresses(const std::vector<evm::Address> &later) const;

    Core &m_core;
    JsonRpc &m_rpc;
    const BlockchainConfig &m_config;
    const LogStore &m_store;
    const std::vector<evm::Address> m_watched;
    NodeLogs m_node;
    LogApplier m_applier;
    quint64 m_rangeSize;
    std::optional<quint64> m_head;
};

} // namespace freehold::blockchain
