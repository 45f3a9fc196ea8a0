// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/auth/auth.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/governance/governance_store.h"
#include "server/modules/notification/notification.h"

namespace freehold::governance {

/// The order of the Safe's nonces: a Safe executes one transaction after the other without gaps, and a signature holds for
/// one nonce only.
class ProposalQueue {
public:
    static constexpr const char *kPurpose = "safe_execution";

    ProposalQueue(auth::AuthModule &auth, notification::NotificationModule &notification,
                  blockchain::BlockchainModule &blockchain, const GovernanceStore &store);

    /// The nonce a new proposal gets.
    [[nodiscard]] quint64 freeNonce(Sql &sql, const SafeState &safe) const;

    /// After anything changed: closes gaps (and makes way for what was executed elsewhere) by renumbering open proposals,
    /// which lose their signatures and whose signers are told; then executes the next one if it has enough signatures. One
    /// whose nonce was used up in a block that is not applied yet may be what used it, and stays as it is.
    void settle(Sql &sql, const SafeState &safe) const;

    /// Tells every admin.
    void tellAdmins(Sql &sql, const QString &kind, const Proposal &proposal, QJsonObject more = {}) const;
    void tell(Sql &sql, const UserId &user, const QString &kind, const Proposal &proposal, QJsonObject more = {}) const;

private:
    [[nodiscard]] quint64 nextNonce(Sql &sql, const SafeState &safe) const;
    void closeGaps(Sql &sql, const SafeState &safe) const;
    void renumber(Sql &sql, const Proposal &proposal, quint64 nonce) const;
    void executeNext(Sql &sql, const SafeState &safe) const;

    auth::AuthModule &m_auth;
    notification::NotificationModule &m_notification;
    blockchain::BlockchainModule &m_blockchain;
    const GovernanceStore &m_store;
};

} // namespace freehold::governance
