// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/db/sql.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/kyc/kyc.h"
#include "shared/domain/ids.h"

#include <QJsonObject>

namespace freehold::kyc {

/// The owner of a further wallet agrees to its link with a wallet that is known on chain.
struct WalletConsent {
    evm::Address wallet;
    evm::Address knownWallet;
    TimeMs deadline; ///< whole seconds
    QByteArray signature{};

    [[nodiscard]] quint64 deadlineSeconds() const { return static_cast<quint64>(deadline.value / 1000); }
    static WalletConsent fromRow(const Row &row);
};

/// EIP-712 of InvestorOnboarding's LinkWallet, as JSON for eth_signTypedData_v4.
[[nodiscard]] QJsonObject consentTypedData(const WalletConsent &consent, const blockchain::ChainContracts &contracts);

/// Throws RuleRefused "wrong_signature" unless the wallet signed exactly this consent, asked as InvestorOnboarding asks: a
/// contract says so itself (ERC-1271), whatever key it may have besides; of anybody else the key signed.
[[nodiscard]] Task<> requireSigned(WalletConsent consent, blockchain::ChainContracts contracts, WalletQuestion ask);

/// The signature as InvestorOnboarding takes it: of a key v is 27 or 28, what a contract takes stays as it is.
[[nodiscard]] QByteArray signatureForChain(const WalletConsent &consent, const blockchain::ChainContracts &contracts);

} // namespace freehold::kyc
