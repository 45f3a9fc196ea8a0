// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"

namespace freehold::token {

/// What shares cost that were bought on the market: its logs say so after the shares' own Transfer in the same transaction.
class TradedLots {
public:
    explicit TradedLots(blockchain::BlockchainModule &blockchain);
};

} // namespace freehold::token
