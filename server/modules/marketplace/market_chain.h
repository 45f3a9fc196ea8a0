// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/marketplace/order_cover.h"
#include "server/modules/marketplace/order_messages.h"
#include "server/modules/marketplace/order_terms.h"

namespace freehold::marketplace {

/// What the chain says of a wallet that trades.
struct Standing {
    blockchain::BlockRef asOf; ///< it is of this block, or of a later one
    Means means;
    FilledOnChain filled; ///< of the orders that were asked about
    MarketFees fees;
    bool isMarketPaused = false;
    bool isTokenPaused = false;
    bool isFrozen = false;
    qint64 permitNonce = 0; ///< USDC's nonce of the wallet
};

/// The market's questions to the chain, each in one request.
class MarketChain {
public:
    explicit MarketChain(blockchain::BlockchainModule &blockchain) : m_blockchain(blockchain) { }

    /// With how much is traded of the wallet's orders with these salts.
    [[nodiscard]] Task<Standing> standing(evm::Address wallet, evm::Address token, std::vector<evm::U256> salts = {});
    [[nodiscard]] Task<MessageDomain> usdcDomain();

private:
    blockchain::BlockchainModule &m_blockchain;
    std::optional<MessageDomain> m_usdcDomain;
};

} // namespace freehold::marketplace
