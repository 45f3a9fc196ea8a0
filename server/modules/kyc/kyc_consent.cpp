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

void requireSigned(const WalletConsent &consent, const blockchain::ChainContracts &contracts)
{
    requireSignedBy(consentTypedData(consent, contracts), consent.signature, consent.wallet, "consent");
}

} // namespace freehold::kyc
