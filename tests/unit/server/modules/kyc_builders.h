// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/kyc/kyc_review.h"

/// What Sumsub may say of the one applicant of these tests.
namespace freehold::kyc {

inline const QString kGreen = QStringLiteral("GREEN");
inline const QString kRed = QStringLiteral("RED");
inline const QString kCompleted = QStringLiteral("completed");

inline Applicant applicant(const QString &status, const QString &answer, qint64 attempt = 1)
{
    return {.id = QStringLiteral("app1"),
            .externalUserId = {},
            .country = QStringLiteral("DE"),
            .levelName = QStringLiteral("basic kyc"),
            .reviewStatus = status,
            .reviewAnswer = answer,
            .rejectLabels = {QStringLiteral("FORGERY")},
            .attempt = attempt};
}

} // namespace freehold::kyc
