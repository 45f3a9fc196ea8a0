// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/kyc/kyc_claim_transactions.h"
#include "server/modules/notification/notification.h"

namespace freehold::kyc {

/// Why a claim failed that was withdrawn: no fault, and nothing to try again.
inline const QString kOvertaken = QStringLiteral("overtaken_by_revocation");
/// What the contract answers for a wallet that is not in the registry.
inline const QString kNotOnboarded = QStringLiteral("not_onboarded");
/// Work of Claims::advance for one person: payload {"user"}.
inline const QString kClaimQueue = QStringLiteral("kyc.claim");
[[nodiscard]] inline QJsonObject claimJob(const UserId &user) { return {{QStringLiteral("user"), user.text()}}; }

/// Brings what was decided onto the chain, step by step (see nextClaim).
class Claims {
public:
    Claims(Core &core, const KycConfig &config, auth::AuthModule &auth, notification::NotificationModule &notification,
           blockchain::BlockchainModule &blockchain)
        : m_core(core)
        , m_auth(auth)
        , m_notification(notification)
        , m_blockchain(blockchain)
        , m_transactions(core.clock, config, blockchain)
        , m_verifications(core.sealing)
    {
    }

    /// Queues the next transaction of this investor, if one is due, and completes the job with it.
    [[nodiscard]] Task<> advance(UserId user, Job job);
    /// Withdraws what is queued for this investor and not signed yet, where a revocation has overtaken it.
    [[nodiscard]] Task<> withdraw(UserId user);
    /// What a confirmed (or finally failed) transaction changes, once; whose it was. A failed one is tried again later. The
    /// one may follow the other, when a reorganisation undid it.
    [[nodiscard]] UserId confirm(Sql &sql, const QString &reference);
    [[nodiscard]] UserId fail(Sql &sql, const QString &reference, const QString &reason);

private:
    [[nodiscard]] ClaimFacts facts(Sql &sql, const UserId &user) const;
    [[nodiscard]] bool isOutdated(Sql &sql, const QString &reference, ClaimState news) const;
    void announce(Sql &sql, const ClaimRecord &claim);
    void record(Sql &sql, const ClaimRecord &claim);
    void revokeReplaced(Sql &sql, const ClaimRecord &claim);
    void takeBack(Sql &sql, const ClaimRecord &claim);

    Core &m_core;
    auth::AuthModule &m_auth;
    notification::NotificationModule &m_notification;
    blockchain::BlockchainModule &m_blockchain;
    ClaimTransactions m_transactions;
    VerificationStore m_verifications;
    ClaimStore m_claims;
};

} // namespace freehold::kyc
