// SPDX-License-Identifier: GPL-3.0-or-later
// Whose turn it is: the questions of the timer.
#include "server/modules/kyc/kyc_claim_life.h"
#include "server/modules/kyc/kyc_store.h"

namespace freehold::kyc {

std::vector<VerificationRecord> VerificationStore::expiring(Sql &sql, TimeMs before, int limit) const
{
    return all(sql,
               QStringLiteral("WHERE state = 'APPROVED' AND on_chain = 1 AND expires_at <= :before "
                              "ORDER BY expires_at, id LIMIT :limit"),
               {{QStringLiteral("before"), before}, {QStringLiteral("limit"), limit}});
}

std::vector<VerificationRecord> VerificationStore::ending(Sql &sql, TimeMs before, int limit) const
{
    return all(sql,
               QStringLiteral("WHERE state = 'APPROVED' AND on_chain = 1 AND claimed_decision = decisions "
                              "AND expires_at <= :before ORDER BY expires_at, id LIMIT :limit"),
               {{QStringLiteral("before"), before}, {QStringLiteral("limit"), limit}});
}

std::vector<VerificationRecord> VerificationStore::toCheck(Sql &sql, TimeMs checkedBefore, TimeMs startedAfter,
                                                           int limit) const
{
    return all(sql,
               QStringLiteral("WHERE checked_at <= :checked_before AND applicant_id IS NOT NULL "
                              "AND (state = 'PENDING' OR (state = 'STARTED' AND started_at > :started_after)) "
                              "ORDER BY checked_at LIMIT :limit"),
               {{QStringLiteral("checked_before"), checkedBefore},
                {QStringLiteral("started_after"), startedAfter},
                {QStringLiteral("limit"), limit}});
}

std::vector<VerificationRecord> VerificationStore::toRecheck(Sql &sql, TimeMs checkedBefore, TimeMs rejectedAfter,
                                                             int limit) const
{
    return all(sql,
               QStringLiteral("WHERE checked_at <= :checked_before AND applicant_id IS NOT NULL "
                              "AND (state IN ('APPROVED', 'REVOKED', 'EXPIRED') "
                              "OR (state = 'REJECTED' AND is_final = 0 AND decided_at > :rejected_after)) "
                              "ORDER BY checked_at LIMIT :limit"),
               {{QStringLiteral("checked_before"), checkedBefore},
                {QStringLiteral("rejected_after"), rejectedAfter},
                {QStringLiteral("limit"), limit}});
}

std::vector<VerificationRecord> VerificationStore::toRenew(Sql &sql, TimeMs checkedBefore, TimeMs endsBefore,
                                                           const QString &signer, int limit) const
{
    return all(sql,
               QStringLiteral("WHERE checked_at <= :checked_before AND state IN ('APPROVED', 'EXPIRED') "
                              "AND applicant_id IS NOT NULL AND claimed_decision = decisions "
                              "AND (expires_at <= :ends_before OR claim_signer IS NULL OR claim_signer <> :signer) "
                              "ORDER BY checked_at LIMIT :limit"),
               {{QStringLiteral("checked_before"), checkedBefore},
                {QStringLiteral("ends_before"), endsBefore},
                {QStringLiteral("signer"), signer},
                {QStringLiteral("limit"), limit}});
}

std::vector<VerificationRecord> VerificationStore::toWarn(Sql &sql, TimeMs now, int limit) const
{
    // Each warning in turn: thirty days before when none was given, seven when the last was of thirty, and so on.
    QString isDue;
    SqlParams params{{QStringLiteral("limit"), limit}};
    for (const int days : kWarningDays) {
        const QString name = QStringLiteral("in%1").arg(days);
        isDue += QStringLiteral("%1(expires_at <= :%2 AND (warned_days IS NULL OR warned_days > %3))")
                     .arg(isDue.isEmpty() ? QString() : QStringLiteral(" OR "), name, QString::number(days));
        params.emplace_back(name, now.plusMs(days * kDayMs));
    }
    return all(sql,
               QStringLiteral("WHERE state = 'APPROVED' AND on_chain = 1 AND (%1) ORDER BY expires_at LIMIT :limit")
                   .arg(isDue),
               params);
}

} // namespace freehold::kyc
