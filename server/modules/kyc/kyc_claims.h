// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"
#include "server/modules/kyc/kyc_claim_store.h"
#include "server/modules/notification/notification.h"

namespace freehold::kyc {

/// Purpose of our chain transactions.
inline const QString kClaimPurpose = QStringLiteral("kyc_claim");

/// Brings what was decided onto the chain, step by step (see nextClaim).
class Claims {
public:
    Claims(Core &core, const KycConfig &config, auth::AuthModule &auth, notification::NotificationModule &notification,
           blockchain::BlockchainModule &blockchain)
        : m_core(core), m_config(config), m_auth(auth), m_notification(notification), m_blockchain(blockchain)
    {
    }

    /// Queues the next transaction of this investor, if one is due, and completes the job with it.
    [[nodiscard]] Task<> advance(UserId user, Job job);
    /// What a confirmed (or finally failed) transaction changes, once; whose it was.
    [[nodiscard]] UserId confirm(Sql &sql, const QString &reference);
    [[nodiscard]] UserId fail(Sql &sql, const QString &reference, const QString &reason);

private:
    struct Prepared {
        blockchain::NewChainTransaction transaction;
        std::optional<QByteArray> signature; ///< of the claim in it, if there is one
    };

    [[nodiscard]] ClaimFacts facts(Sql &sql, const UserId &user) const;
    [[nodiscard]] Task<Prepared> prepare(PlannedClaim claim, ClaimFacts facts);
    [[nodiscard]] Task<evm::Address> identityOf(evm::Address primary);
    void announce(Sql &sql, const ClaimRecord &claim);

    Core &m_core;
    const KycConfig &m_config;
    auth::AuthModule &m_auth;
    notification::NotificationModule &m_notification;
    blockchain::BlockchainModule &m_blockchain;
    VerificationStore m_verifications;
    ClaimStore m_claims;
};

} // namespace freehold::kyc
