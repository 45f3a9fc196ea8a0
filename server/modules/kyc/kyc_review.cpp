// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_review.h"

#include "server/core/error.h"
#include "shared/domain/country.h"

#include <QDateTime>

#include <algorithm>
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

/// The earliest `validUntil` ("2028-08-09") of the documents; a document is good to the end of that day.
std::optional<TimeMs> validUntilOf(const QJsonObject &info)
{
    std::optional<TimeMs> earliest;
    for (const QJsonValue &document : info.value(QStringLiteral("idDocs")).toArray()) {
        const QString text = document.toObject().value(QStringLiteral("validUntil")).toString();
        const QDate day = QDate::fromString(text.left(10), Qt::ISODate);
        if (!day.isValid())
            continue;
        const TimeMs end{day.addDays(1).startOfDay(Qt::UTC).toMSecsSinceEpoch()};
        earliest = earliest ? std::min(*earliest, end) : end;
    }
    return earliest;
}

/// It is not asked again whether what was decided holds, only whether something else was decided.
bool stands(VerificationState state)
{
    return state == VerificationState::Approved || state == VerificationState::Revoked
        || state == VerificationState::Expired;
}

bool isDecided(VerificationState state)
{
    switch (state) {
    case VerificationState::Approved:
    case VerificationState::Rejected:
    case VerificationState::Revoked:
    case VerificationState::Expired: return true;
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
        .validUntil = validUntilOf(json.value(QStringLiteral("info")).toObject()),
    };
    for (const QJsonValue &label : result.value(QStringLiteral("rejectLabels")).toArray())
        applicant.rejectLabels.append(label.toString());
    if (applicant.id.isEmpty())
        throw Error(ErrorCode::ProviderFailed, QStringLiteral("malformed_answer"),
                    QStringLiteral("The verification provider answered in an unknown form."));
    return applicant;
}

bool isGreen(const Applicant &applicant)
{
    return applicant.reviewStatus == QStringLiteral("completed") && applicant.reviewAnswer == QStringLiteral("GREEN");
}

bool isUnderReview(const Applicant &applicant)
{
    return applicant.reviewStatus != QStringLiteral("init") && applicant.reviewStatus != QStringLiteral("completed");
}

bool hasRunOut(const Applicant &applicant, TimeMs now) { return applicant.validUntil && *applicant.validUntil <= now; }

QStringList refusalReasons(const Applicant &applicant, TimeMs now)
{
    return isGreen(applicant) && hasRunOut(applicant, now) ? QStringList{kDocumentExpired} : applicant.rejectLabels;
}

VerificationState stateAfter(VerificationState current, const Applicant &applicant, TimeMs now)
{
    if (isGreen(applicant) && !hasRunOut(applicant, now))
        return VerificationState::Approved;
    if (isGreen(applicant) && !stands(current))
        return VerificationState::Rejected;
    if (isGreen(applicant))
        return current == VerificationState::Approved ? VerificationState::Expired : current;
    const bool isRed =
        applicant.reviewStatus == QStringLiteral("completed") && applicant.reviewAnswer == QStringLiteral("RED");
    if (isRed)
        return stands(current) ? VerificationState::Revoked : VerificationState::Rejected;
    if (applicant.reviewStatus == QStringLiteral("init"))
        return isDecided(current) ? current : VerificationState::Started;
    // Under review. A rejected person who tries again is pending; what was approved or revoked waits for the decision.
    return stands(current) ? current : VerificationState::Pending;
}

} // namespace freehold::kyc
