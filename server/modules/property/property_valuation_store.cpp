// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/property/property_valuation_store.h"

namespace freehold::property {

namespace {

const QDate kEpoch(1970, 1, 1);
const QString kWithCorrection = QStringLiteral("SELECT v.*, c.id AS corrected_by FROM property_valuations v "
                                               "LEFT JOIN property_valuations c ON c.corrects = v.id "
                                               "WHERE v.property_id = :property");
const QString kLatestFirst = QStringLiteral(" ORDER BY v.valued_on_day DESC, v.id DESC LIMIT :limit");

} // namespace

qint64 dayOf(QDate date) { return kEpoch.daysTo(date); }
QDate dateOfDay(qint64 day) { return kEpoch.addDays(day); }
QDate dateOf(TimeMs time) { return dateOfDay(time.value / (24LL * 3600 * 1000)); }

Valuation Valuation::fromRow(const Row &row)
{
    return {
        .id = row.id<ValuationId>("id"),
        .property = row.id<PropertyId>("property_id"),
        .valuedOn = dateOfDay(row.int64("valued_on_day")),
        .amount = {row.int64("amount_usd_cents")},
        .method = row.text("method"),
        .appraiser = row.optionalText("appraiser"),
        .report = row.optionalId<DocumentId>("document_id"),
        .corrects = row.optionalId<ValuationId>("corrects"),
        .correctedBy = row.optionalId<ValuationId>("corrected_by"),
        .addedBy = row.id<UserId>("added_by"),
        .addedAt = row.time("added_at"),
    };
}

void ValuationStore::insert(Sql &sql, const Valuation &valuation)
{
    sql.exec(
        QStringLiteral("INSERT INTO property_valuations (id, property_id, valued_on_day, amount_usd_cents, method, "
                       "appraiser, document_id, corrects, added_by, added_at) VALUES (:id, :property, :day, "
                       ":amount, :method, :appraiser, :document, :corrects, :added_by, :added_at)"),
        {{"id", valuation.id},
         {"property", valuation.property},
         {"day", dayOf(valuation.valuedOn)},
         {"amount", valuation.amount.cents},
         {"method", valuation.method},
         {"appraiser", valuation.appraiser},
         {"document", valuation.report},
         {"corrects", valuation.corrects},
         {"added_by", valuation.addedBy},
         {"added_at", valuation.addedAt}});
}

std::optional<Valuation> ValuationStore::find(Sql &sql, PropertyId property, ValuationId id)
{
    return sql.find<Valuation>(kWithCorrection + QStringLiteral(" AND v.id = :id"),
                               {{"property", property}, {"id", id}});
}

Valuation ValuationStore::current(Sql &sql, PropertyId property)
{
    return sql.one<Valuation>(kWithCorrection + QStringLiteral(" AND c.id IS NULL") + kLatestFirst,
                              {{"property", property}, {"limit", 1}}, QStringLiteral("valuation"));
}

std::optional<Valuation> ValuationStore::lastStated(Sql &sql, PropertyId property)
{
    return sql.find<Valuation>(kWithCorrection + QStringLiteral(" AND c.id IS NULL AND v.method = 'stated'")
                                   + kLatestFirst,
                               {{"property", property}, {"limit", 1}});
}

bool ValuationStore::restsOn(Sql &sql, PropertyId property, DocumentId document)
{
    return sql
        .find<Valuation>(kWithCorrection + QStringLiteral(" AND v.document_id = :document"),
                         {{"property", property}, {"document", document}})
        .has_value();
}

std::vector<Valuation> ValuationStore::page(Sql &sql, PropertyId property, const std::optional<ValuationPlace> &after,
                                            int limit)
{
    QString statement = kWithCorrection;
    SqlParams params{{"property", property}, {"limit", limit}};
    if (after) {
        statement += QStringLiteral(" AND (v.valued_on_day < :day OR (v.valued_on_day = :same AND v.id < :after))");
        params.emplace_back("day", dayOf(after->valuedOn));
        params.emplace_back("same", dayOf(after->valuedOn));
        params.emplace_back("after", after->id);
    }
    return sql.all<Valuation>(statement + kLatestFirst, params);
}

} // namespace freehold::property
