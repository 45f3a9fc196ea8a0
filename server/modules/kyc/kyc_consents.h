// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/kyc/kyc_claims.h"

namespace freehold::kyc {

struct ConsentRequest {
    QJsonObject typedData;
    TimeMs deadline;
};

/// Further wallets: what their owner signs before the chain knows them as this investor's.
class WalletConsents {
public:
    WalletConsents(Core &core, auth::AuthModule &auth, blockchain::BlockchainModule &blockchain,
                   WalletQuestion askWallet)
        : m_core(core), m_auth(auth), m_blockchain(blockchain), m_askWallet(std::move(askWallet))
    {
    }

    /// What to sign, good for a month. Throws NotFound for a wallet of somebody else, Conflict "consent_not_needed" for the
    /// wallet that the investor is known by.
    [[nodiscard]] Task<ConsentRequest> ask(Actor actor, evm::Address wallet);
    /// As above, as the chain does where it does not answer, and RuleRefused "wrong_signature", or "consent_expired" when the deadline is none that was asked for.
    [[nodiscard]] Task<> give(Actor actor, evm::Address wallet, TimeMs deadline, QByteArray signature);

private:
    [[nodiscard]] evm::Address knownWallet(Sql &sql, const UserId &user, const evm::Address &wallet) const;
    void requireStillOf(Sql &sql, const UserId &user, const WalletConsent &consent) const;

    Core &m_core;
    auth::AuthModule &m_auth;
    blockchain::BlockchainModule &m_blockchain;
    WalletQuestion m_askWallet;
    ClaimStore m_claims;
};

} // namespace freehold::kyc
