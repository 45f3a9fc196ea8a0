// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/property/property_store.h"

namespace freehold::property {

namespace {

const QString kEveryId = QStringLiteral("z"); // sorts behind every id, whatever the collation

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
        {"area", facts.areaSquareMeters},
        {"year_built", facts.yearBuilt},
    };
}

SqlParams changingParams(const Property &property)
{
    SqlParams params = factParams(property.facts);
    params.emplace_back("id", property.id);
    params.emplace_back("state", property.state);
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
                       "country, kind, valuation_usd_cents, area_square_meters, year_built, review_note, reviewed_by, "
                       "submitted_at, reviewed_at, created_at, updated_at) VALUES (:id, :manager, :state, :name, "
                       ":description, :street, :city, :postal_code, :country, :kind, :valuation, :area, :year_built, "
                       ":review_note, :reviewed_by, :submitted_at, :reviewed_at, :created_at, :updated_at)"),
        params);
}

void PropertyStore::update(Sql &sql, const Property &property)
{
    sql.exec(
        QStringLiteral("UPDATE properties SET state = :state, name = :name, description = :description, "
                       "street = :street, city = :city, postal_code = :postal_code, country = :country, kind = :kind, "
                       "valuation_usd_cents = :valuation, area_square_meters = :area, year_built = :year_built, "
                       "review_note = :review_note, reviewed_by = :reviewed_by, submitted_at = :submitted_at, "
                       "reviewed_at = :reviewed_at, updated_at = :updated_at WHERE id = :id"),
        changingParams(property));
}

std::optional<Property> PropertyStore::find(Sql &sql, PropertyId id)
{
    return sql.find<Property>(QStringLiteral("SELECT * FROM properties WHERE id = :id"), {{"id", id}});
}

Property PropertyStore::get(Sql &sql, PropertyId id)
{
    return sql.one<Property>(QStringLiteral("SELECT * FROM properties WHERE id = :id"), {{"id", id}},
                             QStringLiteral("property"));
}

std::vector<Property> PropertyStore::list(Sql &sql, const PropertyFilter &filter)
{
    QString statement = QStringLiteral("SELECT * FROM properties WHERE id < :before");
    SqlParams params{{"before", filter.before ? filter.before->text() : kEveryId}, {"limit", filter.limit}};
    const QString viewer = filter.viewer ? filter.viewer->text() : QString();
    if (filter.onlyMine) {
        statement += QStringLiteral(" AND manager_id = :viewer");
        params.emplace_back("viewer", viewer);
    } else if (!filter.seesAll) {
        statement += QStringLiteral(" AND (state IN ('TOKENIZED', 'SUSPENDED', 'EXITED') OR manager_id = :viewer)");
        params.emplace_back("viewer", viewer);
    }
    if (filter.state) {
        statement += QStringLiteral(" AND state = :state");
        params.emplace_back("state", *filter.state);
    }
    return sql.all<Property>(statement + QStringLiteral(" ORDER BY id DESC LIMIT :limit"), params);
}

qint64 PropertyStore::countInState(Sql &sql, PropertyState state)
{
    return sql
        .one<Count>(QStringLiteral("SELECT COUNT(*) AS n FROM properties WHERE state = :state"), {{"state", state}},
                    QStringLiteral("count"))
        .value;
}

} // namespace freehold::property
