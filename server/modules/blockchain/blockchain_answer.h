// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/error.h"
#include "server/modules/blockchain/blockchain_types.h"
#include "shared/evm/error.h"
#include "shared/evm/u256.h"

#include <stdexcept>

/// What a contract was asked for, read from its answer.
namespace freehold::blockchain {

/// ProviderFailed "bad_chain_answer": a node (or a contract behind it) that answers something else than it was asked.
[[nodiscard]] Error badChainAnswer(const QString &detail);

/// What the generated decoders made of an answer; throws badChainAnswer.
template <typename T>
[[nodiscard]] T decoded(evm::Result<T> result)
{
    if (!result)
        throw badChainAnswer(result.error().message);
    return *std::move(result);
}

/// A log of our own contract that does not decode means that program and contract do not belong together.
template <typename Event>
[[nodiscard]] Event decodedLog(const ChainLog &log)
{
    auto event = Event::decode(log.topics, log.data);
    if (!event)
        throw std::logic_error("a log of a known contract cannot be decoded");
    return *std::move(event);
}

/// A number that has to be small, such as a nonce; throws badChainAnswer.
[[nodiscard]] quint64 smallNumber(const evm::U256 &number);

} // namespace freehold::blockchain
