// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"
#include "server/modules/token/holdings_store.h"
#include "server/modules/token/token.h"
#include "server/modules/token/token_audit_store.h"

namespace freehold::token {

/// What the tables say of one wallet.
struct AuditedWallet {
    evm::Address address;
    Shares held;
    Shares inLots;
    Shares byTransfers;
};

/// Compares the tables with the chain, as it was at the last block that was applied. Reads only.
class TokenAudit {
public:
    TokenAudit(Core &core, blockchain::BlockchainModule &blockchain) : m_core(core), m_blockchain(blockchain) { }

    [[nodiscard]] Task<std::vector<TokenDifference>> run();
    /// While logs are being applied tables and block may not fit: what differs is looked at again, and only what differs
    /// kLooks times in a row counts.
    [[nodiscard]] Task<AuditRecord> auditPatiently(PropertyToken token);

private:
    static constexpr int kLooks = 3;
    static constexpr std::size_t kCallsAtOnce = 500;

    class Comparison;
    [[nodiscard]] Task<AuditRecord> auditOne(PropertyToken token);
    /// Throws Error{Unavailable, "stopping"} once the server stops.
    [[nodiscard]] Task<std::vector<QByteArray>> ask(quint64 block, std::vector<blockchain::ChainReads::Call> calls);
    [[nodiscard]] Task<> compareInvestors(PropertyToken token, quint64 block, std::vector<AuditedWallet> wallets,
                                          Comparison *comparison);

    Core &m_core;
    blockchain::BlockchainModule &m_blockchain;
};

} // namespace freehold::token
