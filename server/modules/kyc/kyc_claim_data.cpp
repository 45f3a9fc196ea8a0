// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_claim_data.h"

#include "shared/evm/abi_codec.h"
#include "shared/evm/keccak.h"

namespace freehold::kyc {

namespace {

QByteArray encoded(const char *types, const evm::AbiValue::List &values)
{
    // Types and values are ours, so neither can be refused.
    return evm::encodeAbi(evm::AbiType::parse(types).value(), values).value();
}

} // namespace

QByteArray claimData(quint64 expiresAtSeconds, const evm::Hash32 &evidence)
{
    return encoded("(uint64,bytes32)", {evm::U256(expiresAtSeconds), evidence.toBytes()});
}

QByteArray kycClaimData(quint64 expiresAtSeconds, const evm::Hash32 &evidence, quint64 country)
{
    return encoded("(uint64,bytes32,uint16)", {evm::U256(expiresAtSeconds), evidence.toBytes(), evm::U256(country)});
}

QByteArray claimSignature(const evm::PrivateKey &key, const evm::Address &identity, quint64 topic,
                          const QByteArray &data)
{
    const QByteArray message = encoded("(address,uint256,bytes)", {identity, evm::U256(topic), data});
    return key.signMessage(evm::keccak256(message).view()).toBytes();
}

} // namespace freehold::kyc
