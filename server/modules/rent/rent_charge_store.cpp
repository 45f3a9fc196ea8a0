// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_charge_store.h"

#include "server/core/db/many_rows.h"
#include "server/modules/rent/rent_columns.h"

namespace freehold::rent {

namespace {

SqlParams changing(const Charge &charge)
{
    return {{"id", charge.id},
            {"description", charge.description},
            {"amount", charge.amount.cents},
            {"due", property::dayOf(charge.dueOn)},
            {"owed_since", property::dayOf(charge.owedSince)},
            {"to_day", optionalDay(charge.periodTo)},
            {"state", charge.state},
            {"collection", charge.collection},
            {"failure", charge.failure},
            {"refunded", charge.refunded.cents},
            {"withdrawn", charge.withdrawn.cents},
            {"paid", charge.paidAt},
            {"converted", charge.convertedAt},
            {"told", charge.told},
            {"updated", charge.updatedAt}};
}

/// With the unit that it is for: its lease's, or that of the link it is paid over.
const QString kSelect =
    "SELECT rent_charges.*, COALESCE((SELECT unit FROM leases WHERE leases.id = rent_charges.lease_id), "
    "(SELECT unit FROM payment_links WHERE payment_links.charge_id = rent_charges.id), '') AS unit "
    "FROM rent_charges ";

const QString kUnpaid = "state IN ('DUE', 'PAYMENT_STARTED')";

const QString kNewestFirst = " ORDER BY id DESC LIMIT :limit";

/// What a list is narrowed to, with :limit.
Query conditionOf(const ChargeStore::Filter &filter)
{
    QString condition = "id < :before";
    SqlParams params{{"before", filter.before ? filter.before->text() : kBehindEveryId}, {"limit", filter.limit}};
    if (filter.property) {
        condition += " AND property_id = :property";
        params.emplace_back("property", *filter.property);
    }
    if (filter.lease) {
        condition += " AND lease_id = :lease";
        params.emplace_back("lease", *filter.lease);
    }
    if (filter.tenant) {
        condition += " AND lease_id IN (SELECT id FROM leases WHERE tenant_user_id = :tenant)";
        params.emplace_back("tenant", *filter.tenant);
    }
    if (filter.state) {
        condition += " AND state = :state";
        params.emplace_back("state", *filter.state);
    }
    if (filter.paidSince) {
        condition += " AND paid_at >= :paid_since";
        params.emplace_back("paid_since", *filter.paidSince);
    }
    if (filter.part == ChargeStore::Filter::Part::Unpaid)
        condition += " AND " + kUnpaid;
    if (filter.part == ChargeStore::Filter::Part::Over)
        condition += " AND NOT " + kUnpaid;
    return {condition, params};
}

} // namespace

Charge Charge::fromRow(const Row &row)
{
    const auto monthRent = row.optionalInt64("month_rent_cents");
    return {.id = row.id<ChargeId>("id"),
            .property = row.id<PropertyId>("property_id"),
            .lease = row.optionalId<LeaseId>("lease_id"),
            .unit = row.text("unit"),
            .kind = row.state<ChargeKind>("kind"),
            .month = row.optionalInt64("month"),
            .monthRent = monthRent ? std::optional(UsdCents{*monthRent}) : std::nullopt,
            .periodFrom = optionalDate(row, "period_from_day"),
            .periodTo = optionalDate(row, "period_to_day"),
            .lateFor = row.optionalId<ChargeId>("late_for"),
            .description = row.text("description"),
            .amount = {row.int64("amount_cents")},
            .dueOn = property::dateOfDay(row.int64("due_on_day")),
            .owedSince = property::dateOfDay(row.int64("owed_since_day")),
            .state = row.state<ChargeState>("state"),
            .collection = row.optionalId<CollectionId>("collection_id"),
            .failure = row.optionalText("failure"),
            .refunded = {row.int64("refunded_cents")},
            .withdrawn = {row.int64("withdrawn_cents")},
            .paidAt = row.optionalTime("paid_at"),
            .convertedAt = row.optionalTime("converted_at"),
            .told = row.int64("told"),
            .createdAt = row.time("created_at"),
            .updatedAt = row.time("updated_at")};
}

ChargeStep ChargeStep::fromRow(const Row &row)
{
    return {.state = row.state<ChargeState>("state"),
            .collection = row.optionalId<CollectionId>("collection_id"),
            .refunded = {row.int64("refunded_cents")},
            .withdrawn = {row.int64("withdrawn_cents")},
            .reason = row.optionalText("reason"),
            .actor = row.optionalId<UserId>("actor_id"),
            .at = row.time("at")};
}

bool ChargeStore::insertNew(Sql &sql, const Charge &charge)
{
    SqlParams params = changing(charge);
    params.emplace_back("property", charge.property);
    params.emplace_back("lease", charge.lease);
    params.emplace_back("kind", charge.kind);
    params.emplace_back("month", charge.month);
    params.emplace_back("month_rent", optionalCents(charge.monthRent));
    params.emplace_back("from_day", optionalDay(charge.periodFrom));
    params.emplace_back("late_for", charge.lateFor);
    params.emplace_back("created", charge.createdAt);
    return sql.exec(
               "INSERT INTO rent_charges (id, property_id, lease_id, kind, month, month_rent_cents, period_from_day, "
               "period_to_day, late_for, description, amount_cents, due_on_day, owed_since_day, state, "
               "collection_id, failure, refunded_cents, withdrawn_cents, paid_at, converted_at, told, created_at, "
               "updated_at) VALUES (:id, :property, :lease, :kind, :month, :month_rent, :from_day, :to_day, "
               ":late_for, :description, :amount, :due, :owed_since, :state, :collection, :failure, :refunded, "
               ":withdrawn, :paid, :converted, :told, :created, :updated) "
               "ON CONFLICT DO NOTHING",
               params)
        == 1;
}

void ChargeStore::update(Sql &sql, const Charge &charge)
{
    sql.exec("UPDATE rent_charges SET description = :description, amount_cents = :amount, due_on_day = :due, "
             "owed_since_day = :owed_since, period_to_day = :to_day, state = :state, collection_id = :collection, "
             "failure = :failure, "
             "refunded_cents = :refunded, withdrawn_cents = :withdrawn, paid_at = :paid, converted_at = :converted, "
             "told = :told, updated_at = :updated WHERE id = :id",
             changing(charge));
}

void ChargeStore::addStep(Sql &sql, const Charge &charge, const ChargeStep &step)
{
    sql.exec("INSERT INTO rent_charge_steps (charge_id, state, collection_id, refunded_cents, withdrawn_cents, reason, "
             "actor_id, at) VALUES (:charge, :state, :collection, :refunded, :withdrawn, :reason, :actor, :at)",
             {{"charge", charge.id},
              {"state", step.state},
              {"collection", step.collection},
              {"refunded", step.refunded.cents},
              {"withdrawn", step.withdrawn.cents},
              {"reason", step.reason},
              {"actor", step.actor},
              {"at", step.at}});
}

std::vector<ChargeStep> ChargeStore::stepsOf(Sql &sql, const ChargeId &id)
{
    return sql.all<ChargeStep>("SELECT * FROM rent_charge_steps WHERE charge_id = :charge ORDER BY id",
                               {{"charge", id}});
}

Charge ChargeStore::get(Sql &sql, const ChargeId &id)
{
    return sql.one<Charge>(kSelect + "WHERE id = :id", {{"id", id}}, "charge");
}

std::optional<Charge> ChargeStore::find(Sql &sql, const ChargeId &id)
{
    return sql.find<Charge>(kSelect + "WHERE id = :id", {{"id", id}});
}

std::map<ChargeId, Charge> ChargeStore::findAll(Sql &sql, const std::set<ChargeId> &ids)
{
    std::map<ChargeId, Charge> charges;
    forEachIn(sql, kSelect + "WHERE id IN (:in)", SqlValues(ids.begin(), ids.end()), {}, [&](const Row &row) {
        Charge charge = Charge::fromRow(row);
        charges.emplace(charge.id, std::move(charge));
    });
    return charges;
}

std::vector<Charge> ChargeStore::list(Sql &sql, const Filter &filter)
{
    const auto [condition, params] = conditionOf(filter);
    return sql.all<Charge>(kSelect + "WHERE " + condition + kNewestFirst, params);
}

std::vector<Charge> ChargeStore::listOf(Sql &sql, const std::vector<PropertyId> &properties, const Filter &filter)
{
    const auto [condition, params] = conditionOf(filter);
    std::vector<Charge> charges;
    forEachIn(sql, kSelect + "WHERE property_id IN (:in) AND " + condition + kNewestFirst,
              SqlValues(properties.begin(), properties.end()), params,
              [&charges](const Row &row) { charges.push_back(Charge::fromRow(row)); });
    keepNewest(charges, filter.limit, &Charge::id);
    return charges;
}

std::vector<Charge> ChargeStore::rentFrom(Sql &sql, const LeaseId &lease, qint64 month)
{
    return sql.all<Charge>(kSelect + "WHERE lease_id = :lease AND kind = 'rent' AND month >= :month ORDER BY month",
                           {{"lease", lease}, {"month", month}});
}

std::optional<Charge> ChargeStore::findLateFee(Sql &sql, const ChargeId &late)
{
    return sql.find<Charge>(kSelect + "WHERE late_for = :late", {{"late", late}});
}

std::vector<Charge> ChargeStore::toTell(Sql &sql, QDate dueUntil, const std::optional<ChargeId> &after, int limit)
{
    return sql.all<Charge>(kSelect + "WHERE " + kUnpaid
                               + " AND lease_id IS NOT NULL AND due_on_day <= :due AND told < :late AND id > :after "
                                 "ORDER BY id LIMIT :limit",
                           {{"due", property::dayOf(dueUntil)},
                            {"late", qint64{ToldLate}},
                            {"after", after ? after->text() : QString("")},
                            {"limit", limit}});
}

RentFigures ChargeStore::figures(Sql &sql, QDate today)
{
    RentFigures figures;
    sql.forEach("SELECT CASE WHEN due_on_day < :today THEN 1 ELSE 0 END AS is_late, COUNT(*) AS charges, "
                "CAST(SUM(amount_cents) AS BIGINT) AS amount FROM rent_charges WHERE state = 'DUE' GROUP BY is_late",
                {{"today", property::dayOf(today)}}, [&](const Row &row) {
                    const RentFigures::Sum sum{.charges = row.int64("charges"), .amount = {row.int64("amount")}};
                    figures.due.charges += sum.charges;
                    figures.due.amount.cents += sum.amount.cents;
                    if (row.boolean("is_late"))
                        figures.late = sum;
                });
    return figures;
}

std::vector<Charge> ChargeStore::ofProperty(Sql &sql, const PropertyId &property)
{
    return sql.all<Charge>(kSelect + "WHERE property_id = :property ORDER BY id", {{"property", property}});
}

} // namespace freehold::rent
