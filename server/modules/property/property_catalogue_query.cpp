// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/property/property_catalogue_query.h"

#include "server/modules/property/property_search_text.h"
#include "shared/domain/country.h"

namespace freehold::property {

namespace {

/// Reads the parameters of a query and collects what is wrong with them.
class QueryReader {
public:
    explicit QueryReader(const Request &request) : m_request(request) { }

    /// A parameter through `parse`, which gives nothing for a word it does not know.
    template <typename Value, typename Parse>
    std::optional<Value> read(const char *name, Parse parse, const char *reason = "not_allowed")
    {
        const auto text = m_request.queryText(QString::fromLatin1(name));
        if (!text)
            return std::nullopt;
        std::optional<Value> value = parse(*text);
        if (!value)
            fail(name, reason);
        return value;
    }
    bool flag(const char *name)
    {
        const auto parse = [](const QString &text) -> std::optional<bool> {
            if (text != QStringLiteral("true") && text != QStringLiteral("false"))
                return std::nullopt;
            return text == QStringLiteral("true");
        };
        return read<bool>(name, parse, "malformed").value_or(false);
    }
    std::optional<QString> text(const char *name, qsizetype max)
    {
        const auto parse = [max](const QString &text) {
            return text.trimmed().isEmpty() || text.size() > max ? std::nullopt : std::optional(text);
        };
        return read<QString>(name, parse, "malformed");
    }
    template <typename Amount>
    Between<Amount> between(const char *least, const char *most)
    {
        const auto parse = [](const QString &text) { return Amount::parse(text); };
        return {read<Amount>(least, parse, "malformed"), read<Amount>(most, parse, "malformed")};
    }
    void finish() const
    {
        if (!m_errors.empty())
            throw invalidFields(m_errors);
    }

private:
    void fail(const char *name, const char *reason)
    {
        m_errors.push_back({QString::fromLatin1(name), QString::fromLatin1(reason), {}});
    }

    const Request &m_request;
    api::FieldErrors m_errors;
};

std::optional<QString> knownCountry(const QString &text)
{
    return countryByAlpha2(text) ? std::optional(text) : std::nullopt;
}

/// Something to look for must be in it.
std::optional<QString> searchWords(const QString &text)
{
    constexpr qsizetype kMaxCharacters = 100;
    return text.size() > kMaxCharacters || folded(text).isEmpty() ? std::nullopt : std::optional(text);
}

PropertyPlace placeAt(const QStringList &key, PropertySort sort)
{
    bool isNumber = true;
    const qint64 figure =
        sort == PropertySort::Newest || sort == PropertySort::Name ? 0 : key.first().toLongLong(&isNumber);
    const auto id = PropertyId::parse(key.last());
    if (!id || !isNumber)
        throw Paging::malformed();
    return {.name = key.first(), .figure = figure, .id = *id};
}

} // namespace

PropertyFilter filterOf(const Request &request, const Paging &paging)
{
    const Actor &actor = request.actor();
    QueryReader reader(request);
    PropertyFilter filter{
        .viewer = actor.isNull() ? std::nullopt : std::optional(actor.id),
        .seesAll = !actor.isNull() && actor.may(Permission::ReviewProperties),
        .onlyMine = reader.flag("mine"),
        .onlyOpenForSale = reader.flag("open_for_sale"),
        .state = reader.read<PropertyState>("state", enumFromString<PropertyState>),
        .search = reader.read<QString>("q", searchWords, "malformed").value_or(QString()),
        .country = reader.read<QString>("country", knownCountry),
        .city = reader.text("city", 80),
        .kind = reader.read<QString>("kind", api::knownPropertyKind),
        .valuation = reader.between<UsdCents>("min_valuation_usd", "max_valuation_usd"),
        .pricePerShare = reader.between<Usdc>("min_price_per_share", "max_price_per_share"),
        .sort = reader.read<PropertySort>("sort", propertySortFromString).value_or(PropertySort::Newest),
        .after = std::nullopt,
        .limit = paging.limit(),
    };
    reader.finish();
    if (const auto key = paging.after(filter.sort == PropertySort::Newest ? 1 : 2))
        filter.after = placeAt(*key, filter.sort);
    return filter;
}

QStringList sortKeyOf(const Property &property, PropertySort sort)
{
    const PropertyPlace place = PropertyCatalogue::placeOf(property, sort);
    switch (sort) {
    case PropertySort::Newest: return {place.id.text()};
    case PropertySort::Name: return {place.name, place.id.text()};
    case PropertySort::ValuationLow:
    case PropertySort::ValuationHigh:
    case PropertySort::PriceLow:
    case PropertySort::PriceHigh: return {QString::number(place.figure), place.id.text()};
    }
    std::unreachable();
}

} // namespace freehold::property
