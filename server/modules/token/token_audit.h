// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"
#include "server/modules/token/token.h"

namespace freehold::token {

/// Compares the tables with the chain. Reads only.
class TokenAudit {
public:
    TokenAudit(Core &core, blockchain::BlockchainModule &blockchain) : m_core(core), m_blockchain(blockchain) { }
    [[nodiscard]] Task<std::vector<TokenDifference>> run();

private:
    [[nodiscard]] Task<std::vector<TokenDifference>> auditOne(PropertyToken token);
    [[nodiscard]] Task<evm::U256> number(evm::Address contract, QByteArray call);

    Core &m_core;
    blockchain::BlockchainModule &m_blockchain;
};

} // namespace freehold::token
