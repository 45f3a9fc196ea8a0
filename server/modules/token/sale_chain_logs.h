// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/token/sale_event_store.h"
#include "server/modules/token/token_dependencies.h"

namespace freehold::token {

/// What PrimarySale logs about a sale after it opened. Each log is a row, and undone by removing it.
class SaleChainLogs {
public:
    SaleChainLogs(Core &core, TokenDependencies modules);

private:
    using Reader = SaleEvent (*)(const blockchain::ChainLog &);
    void on(const evm::Hash32 &topic0, Reader reader);
    void apply(Sql &sql, const blockchain::ChainLog &log, Reader reader);
    void revert(Sql &sql, const blockchain::ChainLog &log, Reader reader);
    void tell(Sql &sql, const SaleEvent &event, const PropertyToken &token);
    void tellBuyer(Sql &sql, const SaleEvent &event, const PropertyToken &token);
    void tellManager(Sql &sql, const QString &kind, const PropertyToken &token);

    Core &m_core;
    TokenDependencies m_modules;
    evm::Address m_primarySale;
};

} // namespace freehold::token
