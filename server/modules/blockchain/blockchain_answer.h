// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/error.h"
#include "shared/evm/error.h"
#include "shared/evm/u256.h"

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

/// A number that has to be small, such as a nonce; throws badChainAnswer.
[[nodiscard]] quint64 smallNumber(const evm::U256 &number);

} // namespace freehold::blockchain
