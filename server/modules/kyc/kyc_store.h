// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/kyc/kyc.h"

#include <vector>

namespace freehold::kyc {

/// A verification with what only this module needs of it.
struct VerificationRecord {
    Verification verification;
    QString externalId; ///< "<user id>:<level>": what Sumsub calls externalUserId
    std::optional<QString> applicantId{};
    bool isFinal = false;
    qint64 decisions = 0;
    qint64 reviewAttempt = 0;
    qint64 reviewedAtMs = 0;
    QByteArray evidenceSalt;
    qint64 revision = 0; ///< as read; save() refuses when another has saved since
    TimeMs checkedAt;

    static VerificationRecord fromRow(const Row &row);
};

/// Table kyc_verifications.
class VerificationStore {
public:
    /// Does nothing when the person has one of that level.
    void insertIfAbsent(Sql &sql, const VerificationRecord &record) const;
    /// Throws Conflict "changed_meanwhile" when the row is not the one that was read.
    void save(Sql &sql, const VerificationRecord &record) const;
    void setOnChain(Sql &sql, const VerificationId &id, bool onChain) const;

    [[nodiscard]] std::optional<VerificationRecord> find(Sql &sql, const UserId &user, VerificationLevel level) const;
    [[nodiscard]] std::optional<VerificationRecord> findByExternalId(Sql &sql, const QString &externalId) const;
    [[nodiscard]] std::optional<VerificationRecord> find(Sql &sql, const VerificationId &id) const;
    /// Newest first.
    [[nodiscard]] std::vector<VerificationRecord> ofUser(Sql &sql, const UserId &user) const;
    /// Under review, or started after `startedAfter`, and not looked up since `checkedBefore`.
    [[nodiscard]] std::vector<VerificationRecord> toCheck(Sql &sql, TimeMs checkedBefore, TimeMs startedAfter,
                                                          int limit) const;
};

} // namespace freehold::kyc
