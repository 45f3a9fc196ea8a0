// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "shared/domain/states.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace freehold::kyc {

/// An applicant as Sumsub sees them at this moment.
struct Applicant {
    QString id;
    QString externalUserId;
    std::optional<QString> country; ///< ISO 3166-1 alpha-2
    QString levelName;              ///< the level that was reviewed
    QString reviewStatus;           ///< init, pending, prechecked, queued, onHold, completed
    QString reviewAnswer;           ///< GREEN, RED or empty
    QStringList rejectLabels;
    bool isFinal = false; ///< a RED that no new attempt can change
    qint64 attempt = 0;   ///< grows with every review
    qint64 reviewedAtMs = 0;
    std::optional<TimeMs> validUntil{}; ///< when the first of the documents that were looked at runs out

    /// Of GET /resources/applicants/{id}/one. Throws ProviderFailed when it has no id.
    [[nodiscard]] static Applicant fromJson(const QJsonObject &json);
};

/// Our own reason for a refusal: Sumsub approved, on documents that had run out when we heard of it.
inline const QString kDocumentExpired = QStringLiteral("document_expired");

/// Sumsub stands by its approval.
[[nodiscard]] bool isGreen(const Applicant &applicant);
/// It has everything it needs and has not decided yet.
[[nodiscard]] bool isUnderReview(const Applicant &applicant);

/// The documents that it looked at.
[[nodiscard]] bool hasRunOut(const Applicant &applicant, TimeMs now);
/// Why somebody is refused.
[[nodiscard]] QStringList refusalReasons(const Applicant &applicant, TimeMs now);

/// The state that follows from what Sumsub says now. A decision stands until another decision; only a RED takes an approval
/// back, and then it is REVOKED rather than REJECTED. An approval on documents that have run out is none: who was not approved
/// before is REJECTED with it, and has to show others.
[[nodiscard]] VerificationState stateAfter(VerificationState current, const Applicant &applicant, TimeMs now);

} // namespace freehold::kyc
