// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"
#include "server/modules/token/token.h"

namespace freehold::token {

struct ShareSale;

/// What the chain's logs do to this module's tables. The chain is the authority: a token, a sale or a transfer that this
/// server did not start counts as much as one that it did.
class TokenChainLogs {
public:
    /// Registers the watches and the handlers.
    TokenChainLogs(Core &core, TokenDependencies modules);

private:
    using Handler = void (TokenChainLogs::*)(Sql &, const blockchain::ChainLog &);
    void on(const evm::Hash32 &topic0, Handler apply, Handler revert);

    void applyRulesSet(Sql &sql, const blockchain::ChainLog &log);
    void revertRulesSet(Sql &sql, const blockchain::ChainLog &log);
    void applySaleOpened(Sql &sql, const blockchain::ChainLog &log);
    void revertSaleOpened(Sql &sql, const blockchain::ChainLog &log);
    void applyTokenized(Sql &sql, const blockchain::ChainLog &log);
    void revertTokenized(Sql &sql, const blockchain::ChainLog &log);
    void applyPurchased(Sql &sql, const blockchain::ChainLog &log);
    void revertPurchased(Sql &sql, const blockchain::ChainLog &log);
    void applyTransfers(Sql &sql, std::span<const blockchain::ChainLog> logs);
    void revertTransfer(Sql &sql, const blockchain::ChainLog &log);

    void confirmPurchase(Sql &sql, ShareSale &sale, const blockchain::ChainLog &log);
    void tellBuyer(Sql &sql, const ShareSale &sale, const PropertyToken &token);
    void tellHolders(Sql &sql, const std::vector<evm::Address> &wallets);

    Core &m_core;
    TokenDependencies m_modules;
    blockchain::ChainContracts m_contracts;
};

} // namespace freehold::token
