// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_consent.h"

#include "server/core/crypto/signed_messages.h"

namespace freehold::kyc {

QJsonObject consentTypedData(const WalletConsent &consent, const blockchain::ChainContracts &contracts)
{
    return typedData("LinkWallet", {{"newWallet", "address"}, {"knownWallet", "address"}, {"deadline", "uint256"}},
                     {"Freehold InvestorOnboarding", "1", contracts.chainId, contracts.onboarding},
                     {{"newWallet", consent.wallet.toChecksum()},
                      {"knownWallet", consent.knownWallet.toChecksum()},
                      {"deadline", QString::number(consent.deadlineSeconds())}});
}

Task<> requireSigned(WalletConsent consent, blockchain::ChainContracts contracts, WalletQuestion ask)
{
    const evm::Hash32 digest = digestOf(consentTypedData(consent, contracts));
    std::optional<bool> isSigned = co_await ask(consent.wallet, digest, consent.signature);
    if (!isSigned)
        isSigned = signedByKey(digest, consent.signature, consent.wallet).has_value();
    if (!*isSigned)
        throw wrongSignature("consent", consent.wallet);
}

QByteArray signatureForChain(const WalletConsent &consent, const blockchain::ChainContracts &contracts)
{
    const evm::Hash32 digest = digestOf(consentTypedData(consent, contracts));
    return signedByKey(digest, consent.signature, consent.wallet).value_or(consent.signature);
}

} // namespace freehold::kyc
