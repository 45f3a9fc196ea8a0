// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/purchase_api.h"

namespace freehold::api {

namespace {

constexpr qsizetype kSignatureBytes = 65;

QJsonValue textOrNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

QByteArray readSignature(JsonReader &reader, const QString &field)
{
    const QString text = reader.text(field, {.max = 200});
    const auto bytes = evm::fromHex(text);
    if (!text.isEmpty() && (!bytes || bytes->size() != kSignatureBytes))
        reader.fail(field, QStringLiteral("malformed"));
    return bytes.value_or(QByteArray());
}

} // namespace

evm::Address readAddress(JsonReader &reader, const QString &field)
{
    const QString text = reader.text(field, {.max = 100});
    const auto address = evm::Address::parse(text);
    if (!text.isEmpty() && !address)
        reader.fail(field, QStringLiteral("malformed"));
    return address.value_or(evm::Address());
}

std::expected<PurchaseRequest, FieldErrors> PurchaseRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    PurchaseRequest request;
    const QString field = QStringLiteral("property_id");
    const QString property = reader.text(field);
    const auto id = PropertyId::parse(property);
    if (!property.isEmpty() && !id)
        reader.fail(field, QStringLiteral("malformed"));
    request.property = id.value_or(PropertyId());
    request.wallet = readAddress(reader, QStringLiteral("wallet"));
    request.shares = reader.shares(QStringLiteral("shares"));
    return finished(reader, request);
}

std::expected<PurchaseSignatures, FieldErrors> PurchaseSignatures::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    PurchaseSignatures signatures;
    const QString authorization = QStringLiteral("authorization_signature");
    if (reader.has(authorization)) {
        signatures.authorization = readSignature(reader, authorization);
        return finished(reader, signatures);
    }
    signatures.purchase = readSignature(reader, QStringLiteral("purchase_signature"));
    signatures.permit = readSignature(reader, QStringLiteral("permit_signature"));
    return finished(reader, signatures);
}

QJsonObject PurchaseAnswer::toJson() const
{
    return {
        {QStringLiteral("id"), id},
        {QStringLiteral("property_id"), propertyId},
        {QStringLiteral("wallet"), wallet},
        {QStringLiteral("shares"), shares.toString()},
        {QStringLiteral("price_per_share"), pricePerShare.toString()},
        {QStringLiteral("cost"), cost.toString()},
        {QStringLiteral("state"), toString(state)},
        {QStringLiteral("expires_at"), expiresAt},
        {QStringLiteral("transaction_hash"), textOrNull(transactionHash)},
        {QStringLiteral("failure_reason"), textOrNull(failureReason)},
        {QStringLiteral("failure_params"), failureParams},
        {QStringLiteral("executable_until"), textOrNull(executableUntil)},
        {QStringLiteral("waiting_reason"), textOrNull(waitingReason)},
        {QStringLiteral("created_at"), createdAt},
        {QStringLiteral("confirmed_at"), textOrNull(confirmedAt)},
        {QStringLiteral("refunded_at"), textOrNull(refundedAt)},
    };
}

} // namespace freehold::api
