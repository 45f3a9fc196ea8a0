// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/maker_signature.h"

#include "server/core/crypto/signed_messages.h"
#include "shared/evm/signature.h"

namespace freehold::marketplace {

Task<QByteArray> requireSignedByWallet(auth::ContractWalletCheck contracts, evm::Hash32 digest, QByteArray signature,
                                       evm::Address signer, QString which)
{
    // The key first, as the contracts do; whoever has one costs no question.
    const auto parsed = evm::Signature::fromBytes(signature);
    const auto key = parsed ? evm::recoverAddress(digest, *parsed) : std::unexpected(parsed.error());
    if (key && *key == signer)
        co_return parsed->toBytes();
    if (!co_await contracts(signer, digest, signature))
        throw wrongSignature(which, signer);
    co_return signature;
}

} // namespace freehold::marketplace
