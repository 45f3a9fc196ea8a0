// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"
#include "server/modules/dividend/dividend_columns.h"
#include "server/modules/dividend/dividend_types.h"

/// Small readings of what logs carry.
namespace freehold::dividend {

[[nodiscard]] inline LogPosition positionOf(const blockchain::ChainLog &log)
{
    return {log.transactionHash, log.logIndex};
}

[[nodiscard]] inline ChainStep stepOf(const blockchain::ChainLog &log)
{
    return {.at = log.blockTime, .transactionHash = log.transactionHash, .block = log.blockNumber};
}

} // namespace freehold::dividend
