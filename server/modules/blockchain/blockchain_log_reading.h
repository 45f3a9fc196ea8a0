// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"
#include "server/modules/blockchain/blockchain_rpc.h"

namespace freehold::blockchain {

/// The logs that are asked for, in ranges of `maxRange` blocks, or smaller ones where the node finds those too large.
[[nodiscard]] Task<std::vector<ChainLog>> readLogs(Rpc &rpc, LogQuestion question, quint64 maxRange);

} // namespace freehold::blockchain
