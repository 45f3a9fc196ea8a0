// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/api_client.h"
#include "generated/desktop_api/kyc.h"
#include "generated/desktop_api/property.h"

#include <QDate>
#include <QMap>

namespace freehold::desktop {

/// How the business goes, summed up from what the API tells of each property and verification.
struct BusinessFigures {
    QMap<api::PropertyState, qint64> properties;
    QMap<api::VerificationState, qint64> verifications; ///< of identities
    Usdc raised;
    Usdc dividends;
    Usdc volume; ///< traded in the last twelve months
    qint64 trades = 0;
    // By the first day of the month, the last twelve, none left out.
    QMap<QDate, qint64> tokenizedByMonth;
    QMap<QDate, Usdc> volumeByMonth;
    QMap<QDate, Usdc> dividendsByMonth;
    QMap<QDate, qint64> verifiedByMonth;
    bool isCutShort = false; ///< there are more verifications than are counted
};

/// Throws ApiError. `today` ends the twelve months.
[[nodiscard]] Task<BusinessFigures> loadBusinessFigures(ApiClient *client, QDate today);

} // namespace freehold::desktop
