// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"

namespace freehold::blockchain {

/// What a wallet that is a contract says to a signature (ERC-1271): whether it is its own, asked on the newest state and with as much
/// gas as the market's contract gives it. Nothing of an address without code.
[[nodiscard]] Task<std::optional<bool>> askWallet(ChainReads &reads, evm::Address wallet, evm::Hash32 digest,
                                                  QByteArray signature);

/// Whether the wallet is a contract that says so. An address without code does not, and neither does a wallet whose contract does not exist yet (ERC-6492).
[[nodiscard]] Task<bool> contractAccepts(ChainReads &reads, evm::Address wallet, evm::Hash32 digest,
                                         QByteArray signature);

} // namespace freehold::blockchain
