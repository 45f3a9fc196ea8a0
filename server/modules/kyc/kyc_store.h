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
    std::optional<TimeMs> validUntil{}; ///< the provider's own end: of the documents it looked at
    QByteArray evidenceSalt;
    qint64 claimedDecision = 0;           ///< of the claim that is (or may be) on chain; 0 when there is none
    std::optional<QString> claimSigner{}; ///< address of the key that signed it, where that is known
    std::optional<int> warnedDays{};      ///< the last warning before the claim's end
    bool renewalAsked = false;            ///< the person was asked to go through the provider again
    qint64 revision = 0;                  ///< as read; save() refuses when another has saved since
    TimeMs checkedAt;
};

/// The claim that a confirmed transaction put on chain.
struct ClaimOnChain {
    qint64 decision = 0;
    std::optional<TimeMs> expiresAt;
    std::optional<QString> signer;
};

/// Table kyc_verifications. What the provider told us about a person is sealed in one column.
class VerificationStore {
public:
    explicit VerificationStore(const Sealing &sealing) : m_sealing(sealing) { }

    /// False when the person had one of that level.
    bool insertIfAbsent(Sql &sql, const VerificationRecord &record) const;
    /// Throws Conflict "changed_meanwhile" when the row is not the one that was read.
    void save(Sql &sql, const VerificationRecord &record) const;
    /// It is on chain for whoever is approved: a claim that came too late is known, so that it is taken away, and no more.
    /// `warnedDays`: warnings that this claim is too short for.
    void setClaim(Sql &sql, const VerificationId &id, const ClaimOnChain &claim, std::optional<int> warnedDays) const;
    /// What was to come on chain (or off it) with this decision did not: the one before it counts again, if there was one.
    void setClaimedBefore(Sql &sql, const VerificationId &id, qint64 decision) const;
    void clearClaim(Sql &sql, const VerificationId &id) const;
    /// It was looked up in vain.
    void setChecked(Sql &sql, const VerificationId &id, TimeMs now) const;

    [[nodiscard]] std::optional<VerificationRecord> find(Sql &sql, const UserId &user, VerificationLevel level) const;
    /// Nothing of what is sealed: it is read for every order that somebody places.
    [[nodiscard]] static std::vector<VerificationStanding> standings(Sql &sql, const std::vector<UserId> &users);
    [[nodiscard]] static IdentityFigures identities(Sql &sql, const LastMonths &months);
    [[nodiscard]] std::optional<VerificationRecord> findByExternalId(Sql &sql, const QString &externalId) const;
    [[nodiscard]] std::optional<VerificationRecord> find(Sql &sql, const VerificationId &id) const;
    /// Newest first.
    [[nodiscard]] std::vector<VerificationRecord> ofUser(Sql &sql, const UserId &user) const;
    /// Everybody's, newest first.
    [[nodiscard]] std::vector<VerificationRecord> page(Sql &sql, std::optional<VerificationState> state,
                                                       const std::optional<VerificationId> &before, int limit) const;
    /// Approved ones whose claim ends before then, the next one first.
    [[nodiscard]] std::vector<VerificationRecord> expiring(Sql &sql, TimeMs before, int limit) const;
    /// Of these, those that are not being renewed.
    [[nodiscard]] std::vector<VerificationRecord> ending(Sql &sql, TimeMs before, int limit) const;

    /// Under review, or started after `startedAfter`, and not looked up since `checkedBefore`.
    [[nodiscard]] std::vector<VerificationRecord> toCheck(Sql &sql, TimeMs checkedBefore, TimeMs startedAfter,
                                                          int limit) const;
    /// Decided, and not looked up since `checkedBefore`; rejections only for a while.
    [[nodiscard]] std::vector<VerificationRecord> toRecheck(Sql &sql, TimeMs checkedBefore, TimeMs rejectedAfter,
                                                            int limit) const;
    /// Approved or expired, not looked up since `checkedBefore`, and to be renewed: the claim ends before `endsBefore`, or
    /// was signed by another key than `signer`.
    [[nodiscard]] std::vector<VerificationRecord> toRenew(Sql &sql, TimeMs checkedBefore, TimeMs endsBefore,
                                                          const QString &signer, int limit) const;
    /// Approved, and a warning of so many days is due.
    [[nodiscard]] std::vector<VerificationRecord> toWarn(Sql &sql, TimeMs now, int limit) const;

private:
    [[nodiscard]] std::vector<VerificationRecord> all(Sql &sql, const QString &where, const SqlParams &params) const;
    [[nodiscard]] std::optional<VerificationRecord> first(Sql &sql, const QString &where,
                                                          const SqlParams &params) const;
    [[nodiscard]] VerificationRecord fromRow(const Row &row) const;
    [[nodiscard]] QByteArray sealedPersonal(const VerificationRecord &record) const;
    void openPersonal(VerificationRecord &record, const QByteArray &sealed) const;

    const Sealing &m_sealing;
};

} // namespace freehold::kyc
