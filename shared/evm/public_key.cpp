// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/public_key.h"

#include "shared/evm/keccak.h"
#include "shared/evm/secp256k1_context.h"

namespace freehold::evm {

FixedBytes<65> serializePublicKey(const secp256k1_pubkey &key)
{
    FixedBytes<65> result;
    std::size_t size = result.bytes.size();
    static_cast<void>(
        secp256k1_ec_pubkey_serialize(secp256k1Context(), result.bytes.data(), &size, &key, SECP256K1_EC_UNCOMPRESSED));
    return result;
}

Address addressOf(const FixedBytes<65> &publicKey)
{
    const Hash32 hash = keccak256(publicKey.view().sliced(1));
    return *Address::fromBytes(hash.view().last(20));
}

} // namespace freehold::evm
