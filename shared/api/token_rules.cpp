// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/token_api.h"

#include "shared/domain/country.h"

#include <algorithm>
#include <limits>

namespace freehold::api {

namespace {

constexpr int kMaxCountries = 250;
constexpr qint64 kAllBasisPoints = 10'000;
constexpr qint64 kMaxUint32 = std::numeric_limits<quint32>::max();

const QString kMinimumHolding = QStringLiteral("minimum_holding");
const QString kManualApproval = QStringLiteral("manual_approval");

/// The numbers that may be left out, by the names of their fields.
struct OptionalNumber {
    const char *field;
    std::optional<qint64> TokenRules::*member;
};
constexpr OptionalNumber kOptionalNumbers[]{
    {"max_holders", &TokenRules::maxHolders},
    {"max_united_states_holders", &TokenRules::maxUnitedStatesHolders},
    {"max_non_accredited_holders", &TokenRules::maxNonAccreditedHolders},
    {"holding_period_seconds", &TokenRules::holdingPeriodSeconds},
};

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

void readOptionals(JsonReader &reader, TokenRules &rules)
{
    for (const auto &[name, member] : kOptionalNumbers) {
        const QString field = QString::fromLatin1(name);
        if (reader.has(field))
            rules.*member = reader.integer(field, 1, kMaxUint32);
        else
            static_cast<void>(reader.optionalText(field)); // a null is as good as nothing
    }
    if (reader.has(kMinimumHolding))
        rules.minimumHolding = reader.shares(kMinimumHolding);
    else
        static_cast<void>(reader.optionalText(kMinimumHolding));
    rules.manualApproval = reader.optionalBoolean(kManualApproval).value_or(false);
}

QJsonValue orNull(std::optional<qint64> number) { return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null); }

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
    readOptionals(nested, rules);
    if (!rules.countryMode.isEmpty())
        checkCountries(nested, rules);
    static_cast<void>(nested.finish()); // adds what is unknown; merge takes the errors over
    reader.merge(nested);
    return rules;
}

QJsonObject TokenRules::toJson() const
{
    QJsonObject json{
        {QStringLiteral("country_mode"), countryMode},
        {QStringLiteral("countries"), QJsonArray::fromStringList(countries)},
        {QStringLiteral("accredited_only"), accreditedOnly},
        {QStringLiteral("max_holding_bps"), maxHoldingBps},
        {kMinimumHolding, minimumHolding ? QJsonValue(minimumHolding->toString()) : QJsonValue(QJsonValue::Null)},
        {kManualApproval, manualApproval},
    };
    for (const auto &[name, member] : kOptionalNumbers)
        json.insert(QString::fromLatin1(name), orNull(this->*member));
    return json;
}

TokenRules TokenRules::fromStoredJson(const QJsonObject &json)
{
    TokenRules rules;
    rules.countryMode = json.value(QStringLiteral("country_mode")).toString();
    for (const QJsonValue &country : json.value(QStringLiteral("countries")).toArray())
        rules.countries.append(country.toString());
    rules.accreditedOnly = json.value(QStringLiteral("accredited_only")).toBool();
    rules.maxHoldingBps = json.value(QStringLiteral("max_holding_bps")).toInteger();
    for (const auto &[name, member] : kOptionalNumbers)
        if (const QJsonValue number = json.value(QLatin1StringView(name)); number.isDouble())
            rules.*member = number.toInteger();
    rules.minimumHolding = Shares::parse(json.value(kMinimumHolding).toString());
    rules.manualApproval = json.value(kManualApproval).toBool();
    return rules;
}

} // namespace freehold::api
