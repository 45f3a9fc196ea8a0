// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"

namespace freehold::blockchain {

/// Whether the wallet is a contract that says so (ERC-1271), asked on the newest state. An address without code answers nothing: it
/// does not, and neither does a wallet whose contract does not exist yet (ERC-6492).
[[nodiscard]] Task<bool> contractAccepts(ChainReads &reads, evm::Address wallet, evm::Hash32 digest,
                                         QByteArray signature);

} // namespace freehold::blockchain
