// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"
#include "server/modules/compliance/compliance.h"
#include "server/modules/token/token_store.h"

/// Small readings of what logs carry.
namespace freehold::token {

/// Nothing beyond int64, which cannot be counted here. For what the Safe alone decides: its owners may call our contracts with any
/// numbers, past the server, and one log that cannot be applied holds up all that follow.
[[nodiscard]] std::optional<qint64> smallCountOf(const evm::U256 &value);

/// The same, thrown, for amounts that follow from others: there it is a defect.
[[nodiscard]] qint64 countOf(const evm::U256 &value);

[[nodiscard]] inline LogPosition positionOf(const blockchain::ChainLog &log)
{
    return {log.transactionHash, log.logIndex};
}

[[nodiscard]] api::TokenRules rulesOf(const compliance::RuleSettings &rules);

} // namespace freehold::token
