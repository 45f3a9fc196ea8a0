// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/private_key.h"
#include "shared/evm/u256.h"

#include <QByteArray>

namespace freehold::kyc {

/// Topics of contracts/src/identity/ClaimTopics.sol.
inline constexpr quint64 kKycTopic = 1;
inline constexpr quint64 kAccreditedTopic = 2;

/// abi.encode(uint64 expiresAt, bytes32 evidence), as contracts/src/identity/ClaimData.sol reads it. 0 seconds: never.
[[nodiscard]] QByteArray claimData(quint64 expiresAtSeconds, const evm::Hash32 &evidence);

/// The same with a uint16 country (ISO 3166-1 numeric), as a claim on kKycTopic has it.
[[nodiscard]] QByteArray kycClaimData(quint64 expiresAtSeconds, const evm::Hash32 &evidence, quint64 country);

/// ONCHAINID's signature of a claim: the EIP-191 message whose text is keccak256(abi.encode(identity, topic, data)).
[[nodiscard]] QByteArray claimSignature(const evm::PrivateKey &key, const evm::Address &identity, quint64 topic,
                                        const QByteArray &data);

} // namespace freehold::kyc
