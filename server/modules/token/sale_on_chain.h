// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"

namespace freehold::token {

/// Whether the contract says so of a token's sale, at the head. Our clock may be ahead of the chain's, which decides.
[[nodiscard]] Task<bool> hasFailedOnChain(blockchain::BlockchainModule &blockchain, evm::Address token);

} // namespace freehold::token
