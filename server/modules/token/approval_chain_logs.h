// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"

namespace freehold::token {

/// What Compliance logs about transfers approved by hand. Each log is a row, and undone by removing it.
class ApprovalChainLogs {
public:
    explicit ApprovalChainLogs(blockchain::BlockchainModule &blockchain);

private:
    template <typename Logged>
    void on(blockchain::BlockchainModule &blockchain);

    evm::Address m_compliance;
};

} // namespace freehold::token
