// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/marketplace/order_store.h"

namespace freehold::marketplace {

/// Of the transactions that hand permits to USDC; the reference is the order that brought it.
inline const QString kPermitPurpose = "market_permit";

/// Permits of a wallet that are on their way to the chain, perhaps mined without this server having seen it.
struct PermitsUnderWay {
    qint64 nextNonce = 0; ///< the first that none of them uses up; zero without one
    Usdc allowance;       ///< of the newest, which is the one that stays; zero without one

    /// What the market may take once they are through.
    [[nodiscard]] Usdc allowanceAfter(Usdc onChain) const { return nextNonce == 0 ? onChain : allowance; }
};
[[nodiscard]] PermitsUnderWay permitsUnderWay(blockchain::BlockchainModule &blockchain, Sql &sql,
                                              const evm::Address &wallet);

} // namespace freehold::marketplace
