// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/compliance_api.h"

#include <QJsonArray>

#include <algorithm>

namespace freehold::api {

namespace {
QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); }
} // namespace

QJsonObject EligibilityCheck::toJson() const
{
    return {
        {QStringLiteral("rule"), rule},
        {QStringLiteral("passed"), passed},
        {QStringLiteral("reason"), textOrNull(reason)},
        {QStringLiteral("message"), textOrNull(message)},
        {QStringLiteral("params"), params},
    };
}

const EligibilityCheck *Eligibility::firstFailed() const
{
    const auto failed = std::ranges::find(checks, false, &EligibilityCheck::passed);
    return failed == checks.end() ? nullptr : &*failed;
}

QJsonArray Eligibility::checksJson() const
{
    QJsonArray array;
    for (const EligibilityCheck &check : checks)
        array.append(check.toJson());
    return array;
}

QJsonObject Eligibility::toJson() const
{
    return {
        {QStringLiteral("eligible"), eligible()},
        {QStringLiteral("cost"), cost.toString()},
        {QStringLiteral("checks"), checksJson()},
    };
}

} // namespace freehold::api
