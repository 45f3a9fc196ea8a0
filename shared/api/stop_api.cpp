// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/stop_api.h"

#include "shared/api/purchase_api.h"

namespace freehold::api {

namespace {

const QString kReason = QStringLiteral("reason");
const QString kPropertyId = QStringLiteral("property_id");
const QString kWallet = QStringLiteral("wallet");
constexpr TextLimits kReasonLimits{.min = 3, .max = 500};

QJsonValue textOrNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

} // namespace

std::expected<PauseRequest, FieldErrors> PauseRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    PauseRequest request;
    request.reason = reader.text(kReason, kReasonLimits);
    return finished(reader, request);
}

std::expected<FreezeRequest, FieldErrors> FreezeRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    FreezeRequest request;
    request.wallet = readAddress(reader, kWallet);
    request.reason = reader.text(kReason, kReasonLimits);
    if (const auto property = reader.optionalText(kPropertyId)) {
        request.property = PropertyId::parse(*property);
        if (!request.property)
            reader.fail(kPropertyId, QStringLiteral("malformed"));
    }
    return finished(reader, request);
}

QJsonObject StopAnswer::toJson() const
{
    return {
        {QStringLiteral("id"), id},
        {QStringLiteral("kind"), kind},
        {QStringLiteral("state"), state},
        {kPropertyId, propertyId},
        {QStringLiteral("token"), token},
        {kWallet, textOrNull(wallet)},
        {kReason, textOrNull(reason)},
        {QStringLiteral("requested_by"), textOrNull(requestedBy)},
        {QStringLiteral("waiting_reason"), textOrNull(waitingReason)},
        {QStringLiteral("failure_reason"), textOrNull(failureReason)},
        {QStringLiteral("transaction_hash"), textOrNull(transactionHash)},
        {QStringLiteral("created_at"), createdAt},
        {QStringLiteral("began_at"), textOrNull(beganAt)},
        {QStringLiteral("ended_at"), textOrNull(endedAt)},
    };
}

} // namespace freehold::api
