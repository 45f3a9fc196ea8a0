// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"
#include "server/modules/dividend/dividend_columns.h"
#include "server/modules/dividend/dividend_types.h"

#include <stdexcept>

/// Small readings of what logs carry.
namespace freehold::dividend {

/// A log of our own contract that does not decode means that program and contract do not belong together.
template <typename Event>
[[nodiscard]] Event decodedLog(const blockchain::ChainLog &log)
{
    auto event = Event::decode(log.topics, log.data);
    if (!event)
        throw std::logic_error("a log of a known contract cannot be decoded");
    return *std::move(event);
}

[[nodiscard]] inline LogPosition positionOf(const blockchain::ChainLog &log)
{
    return {log.transactionHash, log.logIndex};
}

[[nodiscard]] inline ChainStep stepOf(const blockchain::ChainLog &log)
{
    return {.at = log.blockTime, .transactionHash = log.transactionHash, .block = log.blockNumber};
}

} // namespace freehold::dividend
