// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/kyc/kyc_claim_plan.h"

namespace freehold::kyc {

/// A claim as it was signed.
struct SignedClaim {
    QByteArray signature;
    QString signer; ///< address of the key
    std::optional<TimeMs> expiresAt;
};

/// Table kyc_claims.
class ClaimStore {
public:
    void insert(Sql &sql, const UserId &user, const PlannedClaim &claim, const std::optional<SignedClaim> &signedClaim,
                TimeMs now) const;
    void settle(Sql &sql, const QString &reference, ClaimState state, const std::optional<QString> &failureReason,
                TimeMs now) const;

    /// Whether the registry knows this wallet (or is about to) as another person's.
    [[nodiscard]] bool isOfAnother(Sql &sql, const evm::Address &wallet, const UserId &user) const;
    [[nodiscard]] std::optional<ClaimRecord> find(Sql &sql, const QString &reference) const;
    /// Oldest first.
    [[nodiscard]] std::vector<ClaimRecord> ofUser(Sql &sql, const UserId &user) const;
};

} // namespace freehold::kyc
