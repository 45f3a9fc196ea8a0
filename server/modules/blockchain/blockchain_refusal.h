// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain_rpc.h"

namespace freehold::blockchain {

/// Why a node did not take a transaction. Nodes have no codes for it, only texts, each its own.
enum class SendRefusal {
    KnownAlready,      ///< it has these bytes
    TooCheap,          ///< the fee is too low to be taken, or to replace the version it has
    NonceTooLow,       ///< the nonce is used: a receipt tells by what
    InsufficientFunds, ///< the account cannot pay for the gas
    FeeAboveNodesCap,  ///< the node guards against typing errors (geth's rpc.txfeecap)
    TryLater,          ///< pools that are full, nonces that are too far ahead
    Other,
};
[[nodiscard]] SendRefusal sendRefusalOf(const RpcError &error);

/// Whether the sender's account is too poor, as eth_estimateGas says it.
[[nodiscard]] bool isTooPoor(const RpcError &error);
/// Whether the provider was asked too often.
[[nodiscard]] bool isRateLimit(const RpcError &error);
/// Whether the node does not have what was asked for (yet, or any more): another one may.
[[nodiscard]] bool isMissingHere(const RpcError &error);
/// The range that a provider offers instead of one that was too large; its number of blocks.
[[nodiscard]] std::optional<quint64> suggestedRange(const QString &message);

} // namespace freehold::blockchain
