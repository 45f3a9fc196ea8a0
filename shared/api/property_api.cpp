// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/property_api.h"

#include "shared/api/valuation_api.h"
#include "shared/domain/country.h"

#include <algorithm>
#include <array>

namespace freehold::api {

namespace {

constexpr std::array kKinds{"residential", "commercial", "mixed", "industrial"};

PropertyAddress readAddress(JsonReader &reader)
{
    const QString field = QStringLiteral("address");
    const bool isGiven = reader.has(field);
    JsonReader nested(reader.object(field), field);
    PropertyAddress address;
    if (!isGiven)
        return address;
    address.street = nested.text(QStringLiteral("street"), {.max = 120});
    address.city = nested.text(QStringLiteral("city"), {.max = 80});
    address.postalCode = nested.text(QStringLiteral("postal_code"), {.max = 20});
    address.country = nested.text(QStringLiteral("country"), {.min = 2, .max = 2});
    if (!address.country.isEmpty() && !countryByAlpha2(address.country))
        nested.fail(QStringLiteral("country"), QStringLiteral("not_allowed"));
    static_cast<void>(nested.finish()); // adds what is unknown; merge takes the errors over
    reader.merge(nested);
    return address;
}

} // namespace

std::optional<QString> knownPropertyKind(const QString &text)
{
    const bool isKnown = std::ranges::any_of(kKinds, [&](const char *kind) { return text == QLatin1StringView(kind); });
    return isKnown ? std::optional(text) : std::nullopt;
}

QJsonObject PropertyAddress::toJson() const
{
    return {
        {QStringLiteral("street"), street},
        {QStringLiteral("city"), city},
        {QStringLiteral("postal_code"), postalCode},
        {QStringLiteral("country"), country},
    };
}

std::expected<PropertyDraft, FieldErrors> PropertyDraft::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    PropertyDraft draft;
    draft.name = reader.text(QStringLiteral("name"), {.min = 3, .max = 80});
    draft.description = reader.text(QStringLiteral("description"), {.min = 0, .max = 5000});
    draft.address = readAddress(reader);
    draft.kind = reader.word<QString>(QStringLiteral("kind"), knownPropertyKind);
    draft.valuation = readPositiveUsd(reader, QStringLiteral("valuation_usd"));
    draft.areaSquareMeters = reader.integer(QStringLiteral("area_square_meters"), 1, 10'000'000);
    draft.yearBuilt = reader.integer(QStringLiteral("year_built"), 1000, 2100);
    return finished(reader, draft);
}

std::expected<ReviewNote, FieldErrors> ReviewNote::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    ReviewNote note{reader.text(QStringLiteral("note"), {.min = 3, .max = 2000})};
    return finished(reader, note);
}

QJsonObject PropertyAnswer::toJson() const
{
    return {
        {QStringLiteral("id"), id},
        {QStringLiteral("manager_id"), managerId},
        {QStringLiteral("state"), toString(state)},
        {QStringLiteral("name"), facts.name},
        {QStringLiteral("description"), facts.description},
        {QStringLiteral("address"), facts.address.toJson()},
        {QStringLiteral("kind"), facts.kind},
        {QStringLiteral("valuation_usd"), facts.valuation.toString()},
        {QStringLiteral("valued_on"), valuedOn.toString(Qt::ISODate)},
        {QStringLiteral("price_per_share"),
         pricePerShare ? QJsonValue(pricePerShare->toString()) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("open_for_sale"), isOpenForSale},
        {QStringLiteral("area_square_meters"), facts.areaSquareMeters},
        {QStringLiteral("year_built"), facts.yearBuilt},
        {QStringLiteral("review_note"), reviewNote ? QJsonValue(*reviewNote) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("created_at"), createdAt},
        {QStringLiteral("updated_at"), updatedAt},
    };
}

} // namespace freehold::api
