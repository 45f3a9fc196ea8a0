// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/valuation_api.h"

#include <algorithm>
#include <array>

namespace freehold::api {

namespace {

constexpr std::array kMethods{"income", "comparable_sales", "cost", "purchase_price"};
const QDate kEarliest(1900, 1, 1);

std::optional<QString> knownMethod(const QString &text)
{
    const bool isKnown =
        std::ranges::any_of(kMethods, [&](const char *method) { return text == QLatin1StringView(method); });
    return isKnown ? std::optional(text) : std::nullopt;
}

QDate readDate(JsonReader &reader, const QString &field)
{
    const QString text = reader.text(field, {.max = 10});
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && (!date.isValid() || date.toString(Qt::ISODate) != text))
        reader.fail(field, QStringLiteral("malformed"));
    else if (date.isValid() && date < kEarliest)
        reader.fail(field, QStringLiteral("out_of_range"), {{QStringLiteral("min"), kEarliest.toString(Qt::ISODate)}});
    return date;
}

template <typename IdType>
std::optional<IdType> readId(JsonReader &reader, const QString &field)
{
    const auto text = reader.optionalText(field, {.max = 64});
    const auto id = text ? IdType::parse(*text) : std::nullopt;
    if (text && !id)
        reader.fail(field, QStringLiteral("malformed"));
    return id;
}

QJsonValue textOrNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

} // namespace

UsdCents readPositiveUsd(JsonReader &reader, const QString &field)
{
    const QString text = reader.text(field, {.max = 20});
    const auto amount = UsdCents::parse(text);
    if (!text.isEmpty() && !amount)
        reader.fail(field, QStringLiteral("malformed"));
    else if (amount && amount->cents <= 0)
        reader.fail(field, QStringLiteral("out_of_range"), {{QStringLiteral("min"), QStringLiteral("0.01")}});
    return amount.value_or(UsdCents{});
}

std::expected<ValuationRequest, FieldErrors> ValuationRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    ValuationRequest request;
    request.valuedOn = readDate(reader, QStringLiteral("valued_on"));
    request.amount = readPositiveUsd(reader, QStringLiteral("amount_usd"));
    request.method = reader.word<QString>(QStringLiteral("method"), knownMethod);
    request.appraiser = reader.text(QStringLiteral("appraiser"), {.min = 2, .max = 120});
    request.report = readId<DocumentId>(reader, QStringLiteral("document_id"));
    request.corrects = readId<ValuationId>(reader, QStringLiteral("corrects"));
    return finished(reader, request);
}

QJsonObject ValuationAnswer::toJson() const
{
    return {
        {QStringLiteral("id"), id},
        {QStringLiteral("property_id"), propertyId},
        {QStringLiteral("valued_on"), valuedOn.toString(Qt::ISODate)},
        {QStringLiteral("amount_usd"), amount.toString()},
        {QStringLiteral("method"), method},
        {QStringLiteral("appraiser"), textOrNull(appraiser)},
        {QStringLiteral("document_id"), textOrNull(documentId)},
        {QStringLiteral("corrects"), textOrNull(corrects)},
        {QStringLiteral("corrected_by"), textOrNull(correctedBy)},
        {QStringLiteral("current"), isCurrent},
        {QStringLiteral("added_at"), addedAt},
    };
}

} // namespace freehold::api
