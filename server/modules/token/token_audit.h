// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"
#include "server/modules/token/holdings_store.h"
#include "server/modules/token/token.h"

namespace freehold::token {

/// A holder's row, and what its open lots add up to.
struct HeldByWallet {
    Holder holder;
    Shares inLots;
};

/// Compares the tables with the chain. Reads only.
class TokenAudit {
public:
    TokenAudit(Core &core, blockchain::BlockchainModule &blockchain) : m_core(core), m_blockchain(blockchain) { }
    [[nodiscard]] Task<std::vector<TokenDifference>> run();

private:
    class Comparison;
    [[nodiscard]] Task<std::vector<TokenDifference>> auditOne(PropertyToken token);
    [[nodiscard]] Task<> compareInvestors(PropertyToken token, std::vector<HeldByWallet> wallets,
                                          Comparison *comparison);
    [[nodiscard]] Task<evm::U256> number(evm::Address contract, QByteArray call);

    Core &m_core;
    blockchain::BlockchainModule &m_blockchain;
};

} // namespace freehold::token
