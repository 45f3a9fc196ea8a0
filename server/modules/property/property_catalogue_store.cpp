// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/property/property_catalogue_store.h"

#include "server/modules/property/property_search_text.h"

#include <limits>
#include <utility>

namespace freehold::property {

namespace {

constexpr qint64 kNoPriceLast = std::numeric_limits<qint64>::max();
constexpr qint64 kNoPriceFirst = -1;

/// Those of a statement, which grows by them, each with its parameters.
class Conditions {
public:
    void where(const QString &condition, SqlParams params = {})
    {
        m_text += QStringLiteral(" AND ") + condition;
        for (auto &param : params)
            m_params.push_back(std::move(param));
    }
    template <typename Value>
    void whereIf(const std::optional<Value> &value, const QString &condition, const QString &name)
    {
        if (value)
            where(condition, {{name, *value}});
    }
    [[nodiscard]] Query inOrder(const QString &order, int limit)
    {
        m_params.emplace_back(QStringLiteral("limit"), limit);
        return {QStringLiteral("SELECT * FROM properties WHERE 1 = 1") + m_text + QStringLiteral(" ORDER BY ") + order
                    + QStringLiteral(" LIMIT :limit"),
                m_params};
    }

private:
    QString m_text;
    SqlParams m_params;
};

struct Order {
    QString column; ///< empty: by id alone
    bool isDescending = false;
};

Order orderOf(PropertySort sort)
{
    switch (sort) {
    case PropertySort::Newest: return {{}, true};
    case PropertySort::Name: return {QStringLiteral("folded_name"), false};
    case PropertySort::ValuationLow: return {QStringLiteral("valuation_usd_cents"), false};
    case PropertySort::ValuationHigh: return {QStringLiteral("valuation_usd_cents"), true};
    case PropertySort::PriceLow: return {QStringLiteral("COALESCE(price_micro_usdc, %1)").arg(kNoPriceLast), false};
    case PropertySort::PriceHigh: return {QStringLiteral("COALESCE(price_micro_usdc, %1)").arg(kNoPriceFirst), true};
    }
    std::unreachable();
}

void addVisible(Conditions &query, const PropertyFilter &filter)
{
    const QString viewer = filter.viewer ? filter.viewer->text() : QString();
    if (filter.onlyMine)
        query.where(QStringLiteral("manager_id = :viewer"), {{"viewer", viewer}});
    else if (!filter.seesAll)
        query.where(QStringLiteral("(state IN ('TOKENIZED', 'SUSPENDED', 'EXITED') OR manager_id = :viewer)"),
                    {{"viewer", viewer}});
}

void addSearch(Conditions &query, const QString &search)
{
    int number = 0;
    for (const QString &pattern : likePatterns(search)) {
        const QString name = QStringLiteral("word%1").arg(++number);
        query.where(QStringLiteral("search_text LIKE :%1 ESCAPE '\\'").arg(name), {{name, pattern}});
    }
}

void addFigures(Conditions &query, const PropertyFilter &filter, TimeMs now)
{
    const auto cents = [](const std::optional<UsdCents> &amount) {
        return amount ? std::optional(amount->cents) : std::nullopt;
    };
    query.whereIf(cents(filter.valuation.least), QStringLiteral("valuation_usd_cents >= :least_value"),
                  QStringLiteral("least_value"));
    query.whereIf(cents(filter.valuation.most), QStringLiteral("valuation_usd_cents <= :most_value"),
                  QStringLiteral("most_value"));
    query.whereIf(filter.pricePerShare.least, QStringLiteral("price_micro_usdc >= :least_price"),
                  QStringLiteral("least_price"));
    query.whereIf(filter.pricePerShare.most, QStringLiteral("price_micro_usdc <= :most_price"),
                  QStringLiteral("most_price"));
    if (filter.onlyOpenForSale)
        query.where(QStringLiteral("state = 'TOKENIZED' AND price_micro_usdc IS NOT NULL AND is_sale_over = 0 AND "
                                   "(sale_ends_at IS NULL OR sale_ends_at >= :now)"),
                    {{"now", now}});
}

void addPlace(Conditions &query, const PropertyPlace &place, PropertySort sort, const Order &order)
{
    const QString beyond = order.isDescending ? QStringLiteral("<") : QStringLiteral(">");
    if (order.column.isEmpty()) {
        query.where(QStringLiteral("id %1 :after").arg(beyond), {{"after", place.id}});
        return;
    }
    const SqlValue key = sort == PropertySort::Name ? SqlValue(place.name) : SqlValue(place.figure);
    query.where(QStringLiteral("(%1 %2 :key OR (%1 = :same_key AND id %2 :after))").arg(order.column, beyond),
                {{"key", key}, {"same_key", key}, {"after", place.id}});
}

} // namespace

std::optional<PropertySort> propertySortFromString(const QString &word)
{
    constexpr std::array kWords{
        std::pair{PropertySort::Newest, "newest"},
        std::pair{PropertySort::Name, "name"},
        std::pair{PropertySort::ValuationLow, "valuation_low"},
        std::pair{PropertySort::ValuationHigh, "valuation_high"},
        std::pair{PropertySort::PriceLow, "price_low"},
        std::pair{PropertySort::PriceHigh, "price_high"},
    };
    for (const auto &[sort, text] : kWords)
        if (word == QLatin1StringView(text))
            return sort;
    return std::nullopt;
}

Query PropertyCatalogue::list(const PropertyFilter &filter, TimeMs now)
{
    Conditions query;
    addVisible(query, filter);
    query.whereIf(filter.state, QStringLiteral("state = :state"), QStringLiteral("state"));
    query.whereIf(filter.country, QStringLiteral("country = :country"), QStringLiteral("country"));
    query.whereIf(filter.kind, QStringLiteral("kind = :kind"), QStringLiteral("kind"));
    if (filter.city)
        query.where(QStringLiteral("folded_city = :city"), {{"city", folded(*filter.city)}});
    addSearch(query, filter.search);
    addFigures(query, filter, now);
    const Order order = orderOf(filter.sort);
    if (filter.after)
        addPlace(query, *filter.after, filter.sort, order);
    const QString direction = order.isDescending ? QStringLiteral(" DESC") : QString();
    const QString byId = QStringLiteral("id") + direction;
    return query.inOrder(order.column.isEmpty() ? byId : order.column + direction + QStringLiteral(", ") + byId,
                         filter.limit);
}

PropertyPlace PropertyCatalogue::placeOf(const Property &property, PropertySort sort)
{
    PropertyPlace place{
        .name = folded(property.facts.name), .figure = property.facts.valuation.cents, .id = property.id};
    const bool hasPrice = property.sale.has_value();
    if (sort == PropertySort::PriceLow)
        place.figure = hasPrice ? property.sale->pricePerShare.micro : kNoPriceLast;
    if (sort == PropertySort::PriceHigh)
        place.figure = hasPrice ? property.sale->pricePerShare.micro : kNoPriceFirst;
    return place;
}

std::vector<Property> PropertyCatalogue::unfolded(Sql &sql, int limit)
{
    Conditions query;
    query.where(QStringLiteral("search_text = ''"));
    const auto [statement, params] = query.inOrder(QStringLiteral("id"), limit);
    return sql.all<Property>(statement, params);
}

} // namespace freehold::property
