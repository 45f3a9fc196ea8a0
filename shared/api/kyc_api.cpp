// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/kyc_api.h"

namespace freehold::api {

namespace {

QJsonValue orNull(const std::optional<QString> &text) { return text ? QJsonValue(*text) : QJsonValue(); }

} // namespace

std::expected<StartVerificationRequest, FieldErrors> StartVerificationRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    StartVerificationRequest request{
        .level = reader.word<VerificationLevel>(QStringLiteral("level"), enumFromString<VerificationLevel>)};
    return finished(reader, request);
}

QJsonObject VerificationAnswer::toJson() const
{
    return {
        {QStringLiteral("id"), id.text()},
        {QStringLiteral("level"), toString(level)},
        {QStringLiteral("state"), toString(state)},
        {QStringLiteral("country"), orNull(country)},
        {QStringLiteral("reasons"), QJsonArray::fromStringList(reasons)},
        {QStringLiteral("on_chain"), onChain},
        {QStringLiteral("started_at"), startedAt},
        {QStringLiteral("decided_at"), orNull(decidedAt)},
    };
}

QJsonObject StartVerificationAnswer::toJson() const
{
    return {
        {QStringLiteral("verification"), verification.toJson()},
        {QStringLiteral("sdk_token"), sdkToken},
    };
}

} // namespace freehold::api
