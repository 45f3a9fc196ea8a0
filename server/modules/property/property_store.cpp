// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/property/property_store.h"

#include "server/core/db/many_rows.h"
#include "server/modules/property/property_search_text.h"

#include <algorithm>

namespace freehold::property {

namespace {

SqlParams factParams(const PropertyFacts &facts)
{
    return {
        {"name", facts.name},
        {"description", facts.description},
        {"street", facts.address.street},
        {"city", facts.address.city},
        {"postal_code", facts.address.postalCode},
        {"country", facts.address.country},
        {"kind", facts.kind},
        {"valuation", facts.valuation.cents},
        // With a space in front it is never empty, which means "not folded yet".
        {"search_text", u' ' + folded(facts.name + u' ' + facts.address.city + u' ' + facts.description)},
        {"folded_name", folded(facts.name)},
        {"folded_city", folded(facts.address.city)},
        {"area", facts.areaSquareMeters},
        {"year_built", facts.yearBuilt},
    };
}

SqlParams changingParams(const Property &property)
{
    SqlParams params = factParams(property.facts);
    params.emplace_back("id", property.id);
    params.emplace_back("state", property.state);
    params.emplace_back("valued_on_day", dayOf(property.valuedOn));
    params.emplace_back("review_note", property.reviewNote);
    params.emplace_back("reviewed_by", property.reviewedBy);
    params.emplace_back("submitted_at", property.submittedAt);
    params.emplace_back("reviewed_at", property.reviewedAt);
    params.emplace_back("updated_at", property.updatedAt);
    return params;
}

struct Count {
    qint64 value = 0;
    static Count fromRow(const Row &row) { return {row.int64("n")}; }
};

std::optional<SaleFigures> saleOf(const Row &row)
{
    const auto price = row.optionalInt64("price_micro_usdc");
    if (!price)
        return std::nullopt;
    return SaleFigures{{*price}, row.optionalTime("sale_ends_at"), row.boolean("is_sale_over")};
}

} // namespace

Property Property::fromRow(const Row &row)
{
    return {
        .id = row.id<PropertyId>("id"),
        .manager = row.id<UserId>("manager_id"),
        .state = row.state<PropertyState>("state"),
        .facts = {.name = row.text("name"),
                  .description = row.text("description"),
                  .address = {.street = row.text("street"),
                              .city = row.text("city"),
                              .postalCode = row.text("postal_code"),
                              .country = row.text("country")},
                  .kind = row.text("kind"),
                  .valuation = {row.int64("valuation_usd_cents")},
                  .areaSquareMeters = row.int64("area_square_meters"),
                  .yearBuilt = row.int64("year_built")},
        .valuedOn = dateOfDay(row.int64("valued_on_day")),
        .sale = saleOf(row),
        .reviewNote = row.optionalText("review_note"),
        .reviewedBy = row.optionalId<UserId>("reviewed_by"),
        .submittedAt = row.optionalTime("submitted_at"),
        .reviewedAt = row.optionalTime("reviewed_at"),
        .createdAt = row.time("created_at"),
        .updatedAt = row.time("updated_at"),
    };
}

void PropertyStore::insert(Sql &sql, const Property &property)
{
    SqlParams params = changingParams(property);
    params.emplace_back("manager", property.manager);
    params.emplace_back("created_at", property.createdAt);
    sql.exec(
        QStringLiteral("INSERT INTO properties (id, manager_id, state, name, description, street, city, postal_code, "
                       "country, kind, valuation_usd_cents, valued_on_day, area_square_meters, year_built, "
                       "review_note, reviewed_by, "
                       "submitted_at, reviewed_at, created_at, updated_at, search_text, folded_name, folded_city) "
                       "VALUES (:id, :manager, :state, :name, "
                       ":description, :street, :city, :postal_code, :country, :kind, :valuation, :valued_on_day, "
                       ":area, :year_built, "
                       ":review_note, :reviewed_by, :submitted_at, :reviewed_at, :created_at, :updated_at, "
                       ":search_text, :folded_name, :folded_city)"),
        params);
}

void PropertyStore::update(Sql &sql, const Property &property)
{
    sql.exec(
        QStringLiteral("UPDATE properties SET state = :state, name = :name, description = :description, "
                       "street = :street, city = :city, postal_code = :postal_code, country = :country, kind = :kind, "
                       "valuation_usd_cents = :valuation, valued_on_day = :valued_on_day, area_square_meters = :area, "
                       "year_built = :year_built, "
                       "review_note = :review_note, reviewed_by = :reviewed_by, submitted_at = :submitted_at, "
                       "reviewed_at = :reviewed_at, updated_at = :updated_at, search_text = :search_text, folded_name "
                       "= :folded_name, folded_city = :folded_city WHERE id = :id"),
        changingParams(property));
}

Query PropertyStore::byId(PropertyId id)
{
    return {QStringLiteral("SELECT * FROM properties WHERE id = :id"), {{"id", id}}};
}

std::optional<Property> PropertyStore::find(Sql &sql, PropertyId id) { return sql.find<Property>(byId(id)); }

Property PropertyStore::get(Sql &sql, PropertyId id) { return sql.one<Property>(byId(id), QStringLiteral("property")); }

std::vector<Property> PropertyStore::findAll(Sql &sql, const std::vector<PropertyId> &ids)
{
    std::vector<Property> found;
    forEachIn(sql, QStringLiteral("SELECT * FROM properties WHERE id IN (:in)"), SqlValues(ids.begin(), ids.end()), {},
              [&found](const Row &row) { found.push_back(Property::fromRow(row)); });
    return found;
}

std::vector<PropertyId> PropertyStore::managedBy(Sql &sql, const UserId &manager)
{
    std::vector<PropertyId> ids;
    sql.forEach(QStringLiteral("SELECT id FROM properties WHERE manager_id = :manager"), {{"manager", manager}},
                [&ids](const Row &row) { ids.push_back(row.id<PropertyId>("id")); });
    return ids;
}

void PropertyStore::setSale(Sql &sql, PropertyId id, const std::optional<SaleFigures> &sale)
{
    sql.exec(QStringLiteral("UPDATE properties SET price_micro_usdc = :price, sale_ends_at = :ends_at, "
                            "is_sale_over = :is_sale_over WHERE id = :id"),
             {{"id", id},
              {"price", sale ? std::optional(sale->pricePerShare) : std::nullopt},
              {"ends_at", sale ? sale->endsAt : std::nullopt},
              {"is_sale_over", sale && sale->isOver}});
}

qint64 PropertyStore::countInState(Sql &sql, PropertyState state)
{
    return sql
        .one<Count>(QStringLiteral("SELECT COUNT(*) AS n FROM properties WHERE state = :state"), {{"state", state}},
                    QStringLiteral("count"))
        .value;
}

PropertiesInState PropertiesInState::fromRow(const Row &row)
{
    return {.state = row.state<PropertyState>("state"), .count = row.int64("n"), .valuation = {row.int64("valuation")}};
}

std::vector<PropertiesInState> PropertyStore::byState(Sql &sql)
{
    auto states = sql.all<PropertiesInState>(
        QStringLiteral("SELECT state, COUNT(*) AS n, CAST(SUM(valuation_usd_cents) AS BIGINT) AS valuation "
                       "FROM properties GROUP BY state"));
    std::ranges::sort(states, {}, &PropertiesInState::state);
    return states;
}

} // namespace freehold::property
