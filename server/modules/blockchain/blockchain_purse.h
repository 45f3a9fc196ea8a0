// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"
#include "server/modules/blockchain/blockchain_pool.h"

namespace freehold::blockchain {

/// Watches what the operator has left for fees, and rings before it is gone.
class OperatorPurse {
public:
    OperatorPurse(RpcPool &pool, ChainAlarms &alarms, const BlockchainConfig &config);

    [[nodiscard]] Task<> look();
    /// In wei, as it was seen last.
    [[nodiscard]] std::optional<evm::U256> balance() const { return m_balance; }

private:
    RpcPool &m_pool;
    ChainAlarms &m_alarms;
    const BlockchainConfig &m_config;
    std::optional<evm::U256> m_balance;
};

} // namespace freehold::blockchain
