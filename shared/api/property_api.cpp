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

/// What QDate::toString(Qt::ISODate) says, at a tenth of the cost: a page of properties has many.
QString isoDate(QDate date)
{
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day);
    if (year < 1000 || year > 9999)
        return date.toString(Qt::ISODate);
    return QString::number((year * 100 + month) * 100 + day).insert(4, u'-').insert(7, u'-');
}

} // namespace

std::optional<QString> knownPropertyKind(const QString &text)
{
    const bool isKnown = std::ranges::any_of(kKinds, [&](const char *kind) { return text == QLatin1StringView(kind); });
    return isKnown ? std::optional(text) : std::nullopt;
}

void PropertyAddress::writeTo(JsonWriter &json) const
{
    json.beginObject()
        .member("street", street)
        .member("city", city)
        .member("postal_code", postalCode)
        .member("country", country)
        .endObject();
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

void PropertyAnswer::writeTo(JsonWriter &json) const
{
    json.beginObject()
        .member("id", id)
        .member("manager_id", managerId)
        .member("state", toString(state))
        .member("name", facts.name)
        .member("description", facts.description);
    facts.address.writeTo(json.name("address"));
    json.member("kind", facts.kind)
        .member("valuation_usd", facts.valuation.toString())
        .member("valued_on", isoDate(valuedOn))
        .member("price_per_share", pricePerShare ? std::optional(pricePerShare->toString()) : std::nullopt)
        .member("open_for_sale", isOpenForSale)
        .member("area_square_meters", facts.areaSquareMeters)
        .member("year_built", facts.yearBuilt)
        .member("review_note", reviewNote)
        .member("created_at", createdAt)
        .member("updated_at", updatedAt)
        .endObject();
}

} // namespace freehold::api
