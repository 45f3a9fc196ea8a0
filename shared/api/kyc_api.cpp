// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/kyc_api.h"

#include "shared/api/auth_api.h"

namespace freehold::api {

namespace {

constexpr qint64 kMaxSeconds = 4'102'444'800; // the year 2100

QJsonValue orNull(const std::optional<QString> &text) { return text ? QJsonValue(*text) : QJsonValue(); }

} // namespace

std::expected<StartVerificationRequest, FieldErrors> StartVerificationRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    StartVerificationRequest request{
        .level = reader.word<VerificationLevel>(QStringLiteral("level"), enumFromString<VerificationLevel>)};
    return finished(reader, request);
}

QJsonObject WalletConsentAnswer::toJson() const
{
    return {{QStringLiteral("typed_data"), typedData}, {QStringLiteral("deadline_seconds"), deadlineSeconds}};
}

std::expected<WalletConsentRequest, FieldErrors> WalletConsentRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    WalletConsentRequest request;
    request.deadlineSeconds = reader.integer(QStringLiteral("deadline_seconds"), 1, kMaxSeconds);
    request.signature = readSignature(reader, QStringLiteral("signature"));
    return finished(reader, std::move(request));
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
        {QStringLiteral("expires_at"), orNull(expiresAt)},
        {QStringLiteral("started_at"), startedAt},
        {QStringLiteral("decided_at"), orNull(decidedAt)},
    };
}

QJsonObject StartVerificationAnswer::toJson() const
{
    return {
        {QStringLiteral("verification"), verification.toJson()},
        {QStringLiteral("sdk_token"), sdkToken},
        {QStringLiteral("page_url"), pageUrl},
    };
}

QJsonObject VerificationOverviewAnswer::toJson() const
{
    return {
        {QStringLiteral("verification"), verification.toJson()},
        {QStringLiteral("user_id"), user.text()},
        {QStringLiteral("documents_valid_until"), orNull(documentsValidUntil)},
        {QStringLiteral("checked_at"), checkedAt},
    };
}

QJsonObject VerificationChangeAnswer::toJson() const
{
    return {
        {QStringLiteral("state"), toString(state)},
        {QStringLiteral("cause"), cause},
        {QStringLiteral("reasons"), QJsonArray::fromStringList(reasons)},
        {QStringLiteral("at"), at},
    };
}

QJsonObject ClaimTransactionAnswer::toJson() const
{
    return {
        {QStringLiteral("step"), step},
        {QStringLiteral("wallet"), wallet},
        {QStringLiteral("state"), state},
        {QStringLiteral("reference"), reference},
        {QStringLiteral("failure_reason"), orNull(failureReason)},
        {QStringLiteral("expires_at"), orNull(expiresAt)},
        {QStringLiteral("created_at"), createdAt},
        {QStringLiteral("settled_at"), orNull(settledAt)},
    };
}

QJsonObject VerificationStoryAnswer::toJson() const
{
    QJsonObject json = overview.toJson();
    QJsonArray changes, sent;
    for (const VerificationChangeAnswer &change : history)
        changes.append(change.toJson());
    for (const ClaimTransactionAnswer &transaction : transactions)
        sent.append(transaction.toJson());
    json.insert(QStringLiteral("history"), changes);
    json.insert(QStringLiteral("transactions"), sent);
    return json;
}

} // namespace freehold::api
