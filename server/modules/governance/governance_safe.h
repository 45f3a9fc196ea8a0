// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"
#include "server/modules/governance/governance_types.h"

namespace freehold::governance {

/// The Safe's own hash of the call that the proposal stands for; what owners sign.
[[nodiscard]] evm::Hash32 safeTxHash(const Proposal &proposal);

/// The same as EIP-712 typed data for a wallet.
[[nodiscard]] QJsonObject typedData(const Proposal &proposal);

/// Call data of Safe.execTransaction with the signatures in the order the Safe wants: by signer.
[[nodiscard]] QByteArray execTransaction(const Proposal &proposal, std::vector<ProposalSignature> signatures);

/// Nonce, owners and threshold by eth_call, and the nonce once more as it was at the end of `settledBlock`.
[[nodiscard]] Task<SafeState> readSafe(blockchain::ChainReads &reads, quint64 chainId, evm::Address safe,
                                       quint64 settledBlock);

} // namespace freehold::governance
