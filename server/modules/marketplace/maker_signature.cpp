// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/maker_signature.h"

#include "server/core/crypto/signed_messages.h"

namespace freehold::marketplace {

Task<QByteArray> requireSignedByWallet(auth::ContractWalletCheck contracts, evm::Hash32 digest, QByteArray signature,
                                       evm::Address signer, QString which)
{
    // The key first, as the contracts do; whoever has one costs no question.
    if (auto ofKey = signedByKey(digest, signature, signer))
        co_return *std::move(ofKey);
    if (!co_await contracts(signer, digest, signature))
        throw wrongSignature(which, signer);
    co_return signature;
}

} // namespace freehold::marketplace
