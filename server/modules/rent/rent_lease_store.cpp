// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_lease_store.h"

#include "server/core/db/many_rows.h"
#include "server/modules/property/property.h"
#include "server/modules/rent/rent_columns.h"

namespace freehold::rent {

namespace {

SqlParams changing(const Lease &lease)
{
    return {{"id", lease.id},
            {"unit", lease.unit},
            {"name", lease.tenantNameSealed},
            {"email", lease.tenantEmailSealed},
            {"email_index", lease.tenantEmailIndex},
            {"tenant", lease.tenant},
            {"ends", optionalDay(lease.endsOn)},
            {"rent", lease.rent.cents},
            {"due_day", lease.dueDay},
            {"fee_kind", lease.lateFee.kind},
            {"fee_cents", lease.lateFee.amount.cents},
            {"fee_points", lease.lateFee.basisPoints},
            {"fee_cap", optionalCents(lease.lateFee.cap)},
            {"grace", lease.lateFee.graceDays},
            {"terminated", lease.terminatedAt},
            {"next_month", lease.nextMonth},
            {"updated", lease.updatedAt}};
}

} // namespace

Lease Lease::fromRow(const Row &row)
{
    const auto cap = row.optionalInt64("late_fee_cap_cents");
    return {.id = row.id<LeaseId>("id"),
            .property = row.id<PropertyId>("property_id"),
            .unit = row.text("unit"),
            .tenantNameSealed = row.bytes("tenant_name_sealed"),
            .tenantEmailSealed = row.bytes("tenant_email_sealed"),
            .tenantEmailIndex = row.text("tenant_email_index"),
            .tenant = row.optionalId<UserId>("tenant_user_id"),
            .startsOn = property::dateOfDay(row.int64("starts_on_day")),
            .endsOn = optionalDate(row, "ends_on_day"),
            .chargedFrom = property::dateOfDay(row.int64("charged_from_day")),
            .rent = {row.int64("rent_cents")},
            .dueDay = static_cast<int>(row.int64("due_day")),
            .lateFee = {.kind = row.state<LateFeeKind>("late_fee_kind"),
                        .amount = {row.int64("late_fee_cents")},
                        .basisPoints = row.int64("late_fee_basis_points"),
                        .cap = cap ? std::optional(UsdCents{*cap}) : std::nullopt,
                        .graceDays = row.int64("grace_days")},
            .terminatedAt = row.optionalTime("terminated_at"),
            .nextMonth = row.optionalInt64("next_month"),
            .createdBy = row.id<UserId>("created_by"),
            .createdAt = row.time("created_at"),
            .updatedAt = row.time("updated_at")};
}

void LeaseStore::insert(Sql &sql, const Lease &lease)
{
    SqlParams params = changing(lease);
    params.emplace_back("property", lease.property);
    params.emplace_back("starts", property::dayOf(lease.startsOn));
    params.emplace_back("charged_from", property::dayOf(lease.chargedFrom));
    params.emplace_back("created_by", lease.createdBy);
    params.emplace_back("created", lease.createdAt);
    sql.exec("INSERT INTO leases (id, property_id, unit, tenant_name_sealed, tenant_email_sealed, tenant_email_index, "
             "tenant_user_id, starts_on_day, ends_on_day, charged_from_day, rent_cents, due_day, late_fee_kind, "
             "late_fee_cents, late_fee_basis_points, late_fee_cap_cents, grace_days, terminated_at, next_month, "
             "created_by, created_at, updated_at) VALUES (:id, :property, :unit, :name, :email, :email_index, :tenant, "
             ":starts, :ends, :charged_from, :rent, :due_day, :fee_kind, :fee_cents, :fee_points, :fee_cap, :grace, "
             ":terminated, :next_month, :created_by, :created, :updated)",
             params);
}

void LeaseStore::update(Sql &sql, const Lease &lease)
{
    sql.exec("UPDATE leases SET unit = :unit, tenant_name_sealed = :name, tenant_email_sealed = :email, "
             "tenant_email_index = :email_index, tenant_user_id = :tenant, ends_on_day = :ends, rent_cents = :rent, "
             "due_day = :due_day, late_fee_kind = :fee_kind, late_fee_cents = :fee_cents, "
             "late_fee_basis_points = :fee_points, late_fee_cap_cents = :fee_cap, grace_days = :grace, "
             "terminated_at = :terminated, next_month = :next_month, updated_at = :updated WHERE id = :id",
             changing(lease));
}

Lease LeaseStore::get(Sql &sql, const LeaseId &id)
{
    return sql.one<Lease>("SELECT * FROM leases WHERE id = :id", {{"id", id}}, "lease");
}

std::vector<Lease> LeaseStore::page(Sql &sql, const std::optional<LeaseId> &before, int limit)
{
    return sql.all<Lease>("SELECT * FROM leases WHERE id < :before ORDER BY id DESC LIMIT :limit",
                          {{"before", before ? before->text() : kBehindEveryId}, {"limit", limit}});
}

std::vector<Lease> LeaseStore::pageOf(Sql &sql, const std::vector<PropertyId> &properties,
                                      const std::optional<LeaseId> &before, int limit)
{
    std::vector<Lease> leases;
    forEachIn(sql, "SELECT * FROM leases WHERE property_id IN (:in) AND id < :before ORDER BY id DESC LIMIT :limit",
              SqlValues(properties.begin(), properties.end()),
              {{"before", before ? before->text() : kBehindEveryId}, {"limit", limit}},
              [&leases](const Row &row) { leases.push_back(Lease::fromRow(row)); });
    keepNewest(leases, limit, &Lease::id);
    return leases;
}

std::vector<Lease> LeaseStore::ofProperty(Sql &sql, const PropertyId &property, const std::optional<LeaseId> &before,
                                          int limit)
{
    return sql.all<Lease>(
        "SELECT * FROM leases WHERE property_id = :property AND id < :before ORDER BY id DESC LIMIT :limit",
        {{"property", property}, {"before", before ? before->text() : kBehindEveryId}, {"limit", limit}});
}

std::vector<Lease> LeaseStore::ofTenant(Sql &sql, const UserId &tenant)
{
    return sql.all<Lease>("SELECT * FROM leases WHERE tenant_user_id = :tenant ORDER BY id DESC", {{"tenant", tenant}});
}

std::vector<Lease> LeaseStore::unclaimed(Sql &sql, const QString &emailIndex)
{
    return sql.all<Lease>("SELECT * FROM leases WHERE tenant_user_id IS NULL AND tenant_email_index = :email",
                          {{"email", emailIndex}});
}

std::vector<Lease> LeaseStore::toCharge(Sql &sql, qint64 month, const std::optional<LeaseId> &after, int limit)
{
    return sql.all<Lease>("SELECT * FROM leases WHERE next_month <= :month AND id > :after ORDER BY id LIMIT :limit",
                          {{"month", month}, {"after", after ? after->text() : QString("")}, {"limit", limit}});
}

} // namespace freehold::rent
