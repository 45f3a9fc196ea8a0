// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/token_api.h"

#include "shared/api/purchase_api.h"
#include "shared/domain/country.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace freehold::api {

namespace {

constexpr int kMaxCountries = 250;
constexpr qint64 kAllBasisPoints = 10'000;

QJsonValue textOrNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

std::optional<QString> knownMode(const QString &text)
{
    const QStringList modes{QStringLiteral("any"), QStringLiteral("allow"), QStringLiteral("block")};
    return modes.contains(text) ? std::optional(text) : std::nullopt;
}

void checkCountries(JsonReader &reader, const TokenRules &rules)
{
    const QString field = QStringLiteral("countries");
    const auto isCountry = [](const QString &code) { return countryByAlpha2(code).has_value(); };
    if (!std::ranges::all_of(rules.countries, isCountry))
        reader.fail(field, QStringLiteral("not_allowed"));
    // A list that is not read, or an allow list of nobody, is a mistake; the contract refuses both.
    if (rules.countryMode == QStringLiteral("any") && !rules.countries.isEmpty())
        reader.fail(field, QStringLiteral("too_long"), {{QStringLiteral("max"), 0}});
    if (rules.countryMode != QStringLiteral("any") && rules.countries.isEmpty())
        reader.fail(field, QStringLiteral("too_short"), {{QStringLiteral("min"), 1}});
}

std::optional<qint64> readTime(JsonReader &reader, const QString &field)
{
    const auto text = reader.optionalText(field, {.max = 40});
    if (!text)
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(*text, Qt::ISODateWithMs);
    // A time without a zone would mean something else on every machine.
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime) {
        reader.fail(field, QStringLiteral("malformed"));
        return std::nullopt;
    }
    return time.toMSecsSinceEpoch();
}

} // namespace

TokenRules TokenRules::read(JsonReader &reader)
{
    const QString field = QStringLiteral("rules");
    const bool isGiven = reader.has(field);
    JsonReader nested(reader.object(field), field);
    TokenRules rules;
    if (!isGiven)
        return rules;
    rules.countryMode = nested.word<QString>(QStringLiteral("country_mode"), knownMode);
    if (!nested.has(QStringLiteral("countries")))
        nested.fail(QStringLiteral("countries"), QStringLiteral("required"));
    rules.countries = nested.texts(QStringLiteral("countries"), kMaxCountries, {.min = 2, .max = 2});
    rules.countries.removeDuplicates();
    rules.accreditedOnly = nested.boolean(QStringLiteral("accredited_only"));
    rules.maxHoldingBps = nested.integer(QStringLiteral("max_holding_bps"), 1, kAllBasisPoints);
    if (!rules.countryMode.isEmpty())
        checkCountries(nested, rules);
    static_cast<void>(nested.finish()); // adds what is unknown; merge takes the errors over
    reader.merge(nested);
    return rules;
}

QJsonObject TokenRules::toJson() const
{
    return {
        {QStringLiteral("country_mode"), countryMode},
        {QStringLiteral("countries"), QJsonArray::fromStringList(countries)},
        {QStringLiteral("accredited_only"), accreditedOnly},
        {QStringLiteral("max_holding_bps"), maxHoldingBps},
    };
}

TokenRules TokenRules::fromStoredJson(const QJsonObject &json)
{
    TokenRules rules;
    rules.countryMode = json.value(QStringLiteral("country_mode")).toString();
    for (const QJsonValue &country : json.value(QStringLiteral("countries")).toArray())
        rules.countries.append(country.toString());
    rules.accreditedOnly = json.value(QStringLiteral("accredited_only")).toBool();
    rules.maxHoldingBps = json.value(QStringLiteral("max_holding_bps")).toInteger();
    return rules;
}

std::expected<TokenizationRequest, FieldErrors> TokenizationRequest::parse(const QJsonObject &json)
{
    static const QRegularExpression kSymbol(QStringLiteral("\\A[A-Z0-9]{3,11}\\z"));
    JsonReader reader(json);
    TokenizationRequest request;
    const QString symbolField = QStringLiteral("symbol");
    request.symbol = reader.text(symbolField, {.min = 3, .max = 11});
    if (!request.symbol.isEmpty() && !kSymbol.match(request.symbol).hasMatch())
        reader.fail(symbolField, QStringLiteral("malformed"));
    request.shares = reader.shares(QStringLiteral("shares"));
    request.pricePerShare = reader.usdc(QStringLiteral("price_per_share"));
    request.saleDeadlineMs = readTime(reader, QStringLiteral("sale_deadline"));
    request.rules = TokenRules::read(reader);
    return finished(reader, request);
}

QJsonObject TokenAnswer::toJson() const
{
    return {
        {QStringLiteral("property_id"), propertyId},
        {QStringLiteral("address"), address},
        {QStringLiteral("name"), name},
        {QStringLiteral("symbol"), symbol},
        {QStringLiteral("authorized_shares"), authorizedShares.toString()},
        {QStringLiteral("sold_shares"), soldShares.toString()},
        {QStringLiteral("price_per_share"), pricePerShare.toString()},
        {QStringLiteral("sale_open"), saleOpen},
        {QStringLiteral("sale_deadline"), textOrNull(saleDeadline)},
        {QStringLiteral("raised"), raised.toString()},
        {QStringLiteral("deed_hash"), deedHash},
        {QStringLiteral("rules"), rules.toJson()},
        {QStringLiteral("transaction_hash"), transactionHash},
        {QStringLiteral("tokenized_at"), tokenizedAt},
    };
}

QJsonObject HolderAnswer::toJson() const
{
    return {
        {QStringLiteral("wallet"), wallet},
        {QStringLiteral("user_id"), textOrNull(userId)},
        {QStringLiteral("shares"), shares.toString()},
        {QStringLiteral("share_of_supply_bps"), shareOfSupplyBps},
        {QStringLiteral("since"), since},
    };
}

QJsonObject LotAnswer::toJson() const
{
    return {
        {QStringLiteral("shares"), shares.toString()},
        {QStringLiteral("remaining_shares"), remainingShares.toString()},
        {QStringLiteral("cost"), cost ? QJsonValue(cost->toString()) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("acquired_at"), acquiredAt},
        {QStringLiteral("transaction_hash"), transactionHash},
    };
}

QJsonObject HoldingAnswer::toJson() const
{
    QJsonArray lotsJson;
    for (const LotAnswer &lot : lots)
        lotsJson.append(lot.toJson());
    return {
        {QStringLiteral("property_id"), propertyId},
        {QStringLiteral("property_name"), propertyName},
        {QStringLiteral("symbol"), symbol},
        {QStringLiteral("wallet"), wallet},
        {QStringLiteral("shares"), shares.toString()},
        {QStringLiteral("cost"), cost.toString()},
        {QStringLiteral("lots"), lotsJson},
    };
}

QJsonObject PortfolioAnswer::toJson() const
{
    QJsonArray holdingsJson;
    for (const HoldingAnswer &holding : holdings)
        holdingsJson.append(holding.toJson());
    return {{QStringLiteral("holdings"), holdingsJson}, {QStringLiteral("total_cost"), totalCost.toString()}};
}

std::expected<EligibilityQuery, FieldErrors> EligibilityQuery::parse(const QJsonObject &query)
{
    JsonReader reader(query);
    EligibilityQuery result;
    result.wallet = readAddress(reader, QStringLiteral("wallet"));
    result.shares = reader.shares(QStringLiteral("shares"));
    return finished(reader, result);
}

} // namespace freehold::api
