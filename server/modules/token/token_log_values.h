// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"
#include "server/modules/compliance/compliance.h"
#include "server/modules/token/token_store.h"

#include <stdexcept>

/// Small readings of what logs carry.
namespace freehold::token {

/// A log of our own contract that does not decode means that program and contract do not belong together.
template <typename Event>
[[nodiscard]] Event decodedLog(const blockchain::ChainLog &log)
{
    auto event = Event::decode(log.topics, log.data);
    if (!event)
        throw std::logic_error("a log of a known contract cannot be decoded");
    return *std::move(event);
}

/// Amounts of our contracts are uint64 at most; beyond int64 they cannot be counted here (a defect of whoever made them).
[[nodiscard]] qint64 countOf(const evm::U256 &value);

[[nodiscard]] inline LogPosition positionOf(const blockchain::ChainLog &log)
{
    return {log.transactionHash, log.logIndex};
}

[[nodiscard]] api::TokenRules rulesOf(const compliance::RuleSettings &rules);

} // namespace freehold::token
