// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_review.h"

#include "server/core/error.h"
#include "shared/domain/country.h"

#include <QDateTime>

#include <utility>

namespace freehold::kyc {

namespace {

/// "2021-05-14 16:00:25+0000"; 0 when absent or of another form.
qint64 timeMs(const QString &text)
{
    const auto time = QDateTime::fromString(text.left(19), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    if (!time.isValid())
        return 0;
    return QDateTime(time.date(), time.time(), Qt::UTC).toMSecsSinceEpoch();
}

std::optional<QString> countryOf(const QJsonObject &json)
{
    for (const char *part : {"info", "fixedInfo"}) {
        const QString alpha3 =
            json.value(QLatin1StringView(part)).toObject().value(QStringLiteral("country")).toString();
        if (const auto country = countryByAlpha3(alpha3))
            return country->alpha2;
    }
    return std::nullopt;
}

bool isDecided(VerificationState state)
{
    switch (state) {
    case VerificationState::Approved:
    case VerificationState::Rejected:
    case VerificationState::Revoked: return true;
    case VerificationState::Started:
    case VerificationState::Pending: return false;
    }
    std::unreachable();
}

} // namespace

Applicant Applicant::fromJson(const QJsonObject &json)
{
    const QJsonObject review = json.value(QStringLiteral("review")).toObject();
    const QJsonObject result = review.value(QStringLiteral("reviewResult")).toObject();
    Applicant applicant{
        .id = json.value(QStringLiteral("id")).toString(),
        .externalUserId = json.value(QStringLiteral("externalUserId")).toString(),
        .country = countryOf(json),
        .levelName = review.value(QStringLiteral("levelName")).toString(),
        .reviewStatus = review.value(QStringLiteral("reviewStatus")).toString(),
        .reviewAnswer = result.value(QStringLiteral("reviewAnswer")).toString(),
        .rejectLabels = {},
        .isFinal = result.value(QStringLiteral("reviewRejectType")).toString() == QStringLiteral("FINAL"),
        .attempt = review.value(QStringLiteral("attemptCnt")).toInteger(),
        .reviewedAtMs = timeMs(review.value(QStringLiteral("reviewDate")).toString()),
    };
    for (const QJsonValue &label : result.value(QStringLiteral("rejectLabels")).toArray())
        applicant.rejectLabels.append(label.toString());
    if (applicant.id.isEmpty())
        throw Error(ErrorCode::ProviderFailed, QStringLiteral("malformed_answer"),
                    QStringLiteral("The verification provider answered in an unknown form."));
    return applicant;
}

VerificationState stateAfter(VerificationState current, const Applicant &applicant)
{
    const bool completed = applicant.reviewStatus == QStringLiteral("completed");
    if (completed && applicant.reviewAnswer == QStringLiteral("GREEN"))
        return VerificationState::Approved;
    if (completed && applicant.reviewAnswer == QStringLiteral("RED")) {
        const bool wasApproved = current == VerificationState::Approved || current == VerificationState::Revoked;
        return wasApproved ? VerificationState::Revoked : VerificationState::Rejected;
    }
    if (applicant.reviewStatus == QStringLiteral("init"))
        return isDecided(current) ? current : VerificationState::Started;
    // Under review. A rejected person who tries again is pending; what was approved or revoked waits for the decision.
    const bool stands = current == VerificationState::Approved || current == VerificationState::Revoked;
    return stands ? current : VerificationState::Pending;
}

} // namespace freehold::kyc
